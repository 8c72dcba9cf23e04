import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Group } from "#ui/layout/group.tsx";
import type { Matter } from "./matters.ts";
import { MeaningOf } from "./meaning.tsx";
import type { ShownOutcome } from "./outcome.schema.ts";
import { countOf, peopleWords, type Section } from "./what-if-words.ts";

type DaysProps = { outcome: ShownOutcome; touches: (section: Section) => boolean };

/** What would have been in time, or too late, and whose plans would count other days. */
export const DaysCard = ({ outcome: { matters }, touches }: DaysProps) => {
  const wordsOf = (named: Matter) => peopleWords(countOf(matters, named));
  const deadlines = { planning: wordsOf("planning"), deciding: wordsOf("deciding") };
  return (
    <Card title={say("what-if.days")}>
      {touches("objection") && (
        <Group title={say("what-if.matter.objection")} lead={wordsOf("objection")}>
          <MeaningOf of="objection" />
        </Group>
      )}
      {touches("deadlines") && (
        <Group title={say("what-if.days.deadlines")} lead={say("what-if.days.deadlines.people", deadlines)}>
          <MeaningOf of="planning" />
        </Group>
      )}
      {touches("absences") && (
        <Group title={say("what-if.matter.pause")} lead={wordsOf("pause")}>
          <MeaningOf of="pause" />
        </Group>
      )}
    </Card>
  );
};
