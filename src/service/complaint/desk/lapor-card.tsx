import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { showDay, showInstant } from "#ui/locale.ts";
import type { CaseOnDesk } from "./read.ts";

/** That it came from SP4N-LAPOR!, under which number, and where the answer has to be given. */
export const LaporCard = ({ view: { trackingId, lapor } }: { view: CaseOnDesk }) => {
  if (trackingId === null) return null;
  const items = [
    { term: say("complaint.lapor.tracking-id"), value: trackingId },
    ...(lapor ? [{ term: say("complaint.lapor.imported"), value: showInstant(lapor.importedAt) }] : []),
    ...(lapor?.reply
      ? [
          {
            term: say("complaint.lapor.reply"),
            value: lapor.repliedOn ? `${lapor.reply} (${showDay(lapor.repliedOn)})` : lapor.reply,
          },
        ]
      : []),
    ...(lapor?.rating ? [{ term: say("complaint.lapor.rating"), value: String(lapor.rating) }] : []),
  ];
  return (
    <Card title={say("complaint.lapor.from")} lead={say("complaint.lapor.from.lead")}>
      <DefinitionList items={items} />
    </Card>
  );
};
