import { say } from "#platform/words/words.ts";
import { overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import { groupMin } from "#statistics/disclosure.ts";
import { Bars } from "#ui/chart/bars.tsx";
import { Card } from "#ui/layout/card.tsx";
import { DefinitionList } from "#ui/layout/definition-list.tsx";
import { showNumber, showShare } from "#ui/locale.ts";
import type { YearFigures } from "./transparency.schema.ts";

/** What was decided in one year. A figure that would tell of fewer than five people is not said, and that is. */
export const YearCard = ({ figures }: { figures: YearFigures }) => {
  const { year, plansAgreed, evaluationsDecided, objections, ratings } = figures;
  return (
    <Card title={say("transparency.year", { year })}>
      <DefinitionList
        items={[
          { term: say("transparency.plans"), value: told(plansAgreed) },
          { term: say("transparency.evaluations"), value: told(evaluationsDecided) },
          { term: say("transparency.objections"), value: told(objections.filed) },
          { term: say("transparency.objections.decided"), value: told(objections.decided) },
          { term: say("transparency.objections.changed"), value: told(objections.changed) },
        ]}
      />
      {ratings ? <Ratings ratings={ratings} /> : <p class="am-sub">{say("transparency.not-closed")}</p>}
    </Card>
  );
};

const Ratings = ({ ratings: { rated, cells } }: { ratings: NonNullable<YearFigures["ratings"]> }) => {
  if (rated === null || rated === 0) return <p class="am-sub">{say("transparency.ratings.none")}</p>;
  const shown = overallRatings.flatMap((rating) => cells.find((cell) => cell.rating === rating) ?? []);
  const rest = rated - shown.reduce((sum, { people }) => sum + people, 0);
  return (
    <>
      <Bars
        caption={say("transparency.ratings", { rated })}
        bars={shown.map(({ rating, people }) => ({
          label: say(`rules.value.${rating}`),
          value: people,
          shown: say("transparency.people", { people, share: showShare(people / rated) }),
        }))}
      />
      {rest > 0 && <p class="am-sub">{say("transparency.ratings.hidden", { rest, minimum: groupMin })}</p>}
    </>
  );
};

function told(count: number | null): string {
  return count === null ? say("transparency.too-few", { minimum: groupMin }) : showNumber(count);
}
