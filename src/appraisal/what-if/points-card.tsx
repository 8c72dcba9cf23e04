import { say } from "#platform/words/words.ts";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { showNumber } from "#ui/locale.ts";
import { MeaningOf } from "./meaning.tsx";
import type { ShownOutcome } from "./outcome.schema.ts";
import { peopleWords } from "./what-if-words.ts";

/** What functional officers' accounts would say at the end of the year. */
export const PointsCard = ({ points }: { points: ShownOutcome["points"] }) => {
  if (points?.officers === 0) return null;
  return (
    <Card title={say("what-if.points")}>
      {points ? (
        <Figures points={points} />
      ) : (
        <EmptyState title={say("what-if.few")} text={say("what-if.few.text")} />
      )}
      <MeaningOf of="points" />
    </Card>
  );
};

const Figures = ({ points }: { points: NonNullable<ShownOutcome["points"]> }) => {
  const { officers, before, after, changed, median, largest } = points;
  const sums = { officers, before: showNumber(before), after: showNumber(after) };
  return (
    <DefinitionList
      items={[
        { term: say("what-if.points.sum"), value: say("what-if.points.sum.value", sums) },
        { term: say("what-if.points.changed"), value: say("what-if.people", { count: changed }) },
        { term: say("what-if.points.median"), value: median === null ? "–" : signed(median) },
        { term: say("what-if.points.largest"), value: largest === null ? "–" : signed(largest) },
        {
          term: say("what-if.points.rank"),
          value: reachWords(points.reachesRank, points.missesRank),
        },
        {
          term: say("what-if.points.level"),
          value: reachWords(points.reachesLevel, points.missesLevel),
        },
      ]}
    />
  );
};

function reachWords(reaches: number | null, misses: number | null): string {
  return say("what-if.points.reach", { reaches: peopleWords(reaches), misses: peopleWords(misses) });
}

function signed(change: number): string {
  return change > 0 ? `+${showNumber(change)}` : showNumber(change);
}
