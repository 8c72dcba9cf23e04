import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Group } from "#ui/layout/group.tsx";
import type { Matter } from "./matters.ts";
import { MeaningOf } from "./meaning.tsx";
import type { Outcome } from "./outcome.schema.ts";
import type { Section } from "./what-if-words.ts";

type DaysProps = { outcome: Outcome; touches: (section: Section) => boolean };

/** What would have been in time, or too late, and whose plans would count other days. */
export const DaysCard = ({ outcome: { matters }, touches }: DaysProps) => {
  const countOf = (named: Matter) => matters.find(({ matter }) => matter === named)?.people ?? 0;
  const deadlines = { planning: countOf("planning"), deciding: countOf("deciding") };
  return (
    <Card title={say("what-if.days")}>
      {touches("objection") && (
        <Group title={say("what-if.matter.objection")} lead={peopleWords(countOf("objection"))}>
          <MeaningOf of="objection" />
        </Group>
      )}
      {touches("deadlines") && (
        <Group title={say("what-if.days.deadlines")} lead={say("what-if.days.deadlines.people", deadlines)}>
          <MeaningOf of="planning" />
        </Group>
      )}
      {touches("absences") && (
        <Group title={say("what-if.matter.pause")} lead={peopleWords(countOf("pause"))}>
          <MeaningOf of="pause" />
        </Group>
      )}
    </Card>
  );
};

function peopleWords(count: number): string {
  return say("what-if.people", { count });
}
