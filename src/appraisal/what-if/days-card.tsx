import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { Group } from "#ui/layout/group.tsx";
import { MeaningOf } from "./meaning.tsx";
import type { Outcome } from "./outcome.schema.ts";

/** What would have been in time, or too late, and whose plans would count other days. */
export const DaysCard = ({ outcome: { matters } }: { outcome: Outcome }) => {
  const countOf = (...named: string[]) =>
    matters.filter(({ matter }) => named.includes(matter)).reduce((sum, { people }) => sum + people, 0);
  return (
    <Card title={say("what-if.days")}>
      <Group
        title={say("what-if.matter.objection")}
        lead={say("what-if.people", { count: countOf("objection") })}
      >
        <MeaningOf of="objection" />
      </Group>
      <Group
        title={say("what-if.days.deadlines")}
        lead={say("what-if.days.deadlines.people", {
          planning: countOf("planning"),
          deciding: countOf("deciding"),
        })}
      >
        <MeaningOf of="planning" />
      </Group>
      <Group title={say("what-if.matter.pause")} lead={say("what-if.people", { count: countOf("pause") })}>
        <MeaningOf of="pause" />
      </Group>
    </Card>
  );
};
