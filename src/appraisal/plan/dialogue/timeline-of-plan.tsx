import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { makesVersion } from "#appraisal/plan/version/versions-of.ts";
import { targetText } from "#appraisal/target-text.ts";
import { say } from "#platform/words/words.ts";
import { StateTag } from "#ui/layout/tag.tsx";
import { Timeline } from "#ui/layout/timeline.tsx";
import { showInstant } from "#ui/locale.ts";
import type { DialogueEvent } from "./dialogue.ts";
import { speakerOf } from "./speaker.ts";
import { pathOfLine } from "./tell-the-other.ts";

type TimelineOfPlanProps = { plan: PlanView; events: readonly DialogueEvent[]; timeZone: string };

/** What was said and decided, the oldest first; each version and each line leads to where it is read. */
export const TimelineOfPlan = ({ plan, events, timeZone }: TimelineOfPlanProps) => (
  <Timeline
    events={events.map((event) => ({
      when: showInstant(event.at, timeZone),
      at: event.at.toISOString(),
      title: <Title plan={plan} event={event} />,
      text: (
        <>
          <About plan={plan} event={event} />
          {event.suggested && <p>{targetChange(event.suggested)}</p>}
          {event.text && <p>{event.text}</p>}
        </>
      ),
    }))}
  />
);

const Title = ({ plan, event }: { plan: PlanView; event: DialogueEvent }) => {
  const { kind, version } = event;
  const sentence = say(`plan.dialogue.${kind}`, { name: speakerOf(event), version: version ?? 0 });
  return (
    <>
      {makesVersion(event) ? <a href={`/rencana/${plan.planId}/versi/${version}`}>{sentence}</a> : sentence}
      {event.isUnread && (
        <>
          {" "}
          <StateTag state="urgent">{say("plan.talk.new")}</StateTag>
        </>
      )}
    </>
  );
};

const About = ({ plan, event: { line, about } }: { plan: PlanView; event: DialogueEvent }) =>
  line && (
    <p>
      <a href={pathOfLine(plan.planId, line)}>{say("plan.dialogue.about", { statement: about })}</a>
    </p>
  );

function targetChange({ before, after }: NonNullable<DialogueEvent["suggested"]>): string {
  const [old, young] = [targetText(before), targetText(after)];
  return old === young ? after.statement : `${old} → ${young}`;
}
