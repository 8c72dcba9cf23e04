import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import type { Speed } from "./speed.schema.ts";

/** What the figures do not hold, and why; how they were counted. */
export const LeftOutCard = ({ speed: { leftOut, whole } }: { speed: Speed }) => {
  if (leftOut === null || whole === null) return null;
  const { waitUnknown, withdrawn, withoutPromise, withoutHours } = leftOut;
  return (
    <Card title={say("speed.left-out")}>
      <ul>
        {waitUnknown > 0 && <li>{say("speed.left-out.wait", { count: waitUnknown })}</li>}
        {withdrawn > 0 && <li>{say("speed.left-out.withdrawn", { count: withdrawn })}</li>}
        {withoutPromise > 0 && <li>{say("speed.left-out.promise", { count: withoutPromise })}</li>}
        {withoutHours > 0 && <li>{say("speed.left-out.hours", { count: withoutHours })}</li>}
        <li>{say("speed.left-out.open", { open: whole.worked.open })}</li>
        <li>{say("speed.left-out.month")}</li>
        <li>{say("speed.left-out.minutes")}</li>
        <li>{say("speed.left-out.methods")}</li>
      </ul>
    </Card>
  );
};
