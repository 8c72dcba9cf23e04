import { say } from "#platform/words/words.ts";
import { overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import { MoveMatrix } from "#ui/chart/move-matrix.tsx";
import { Card } from "#ui/layout/card.tsx";
import { EmptyState } from "#ui/layout/empty-state.tsx";
import { showNumber } from "#ui/locale.ts";
import { MeaningOf } from "./meaning.tsx";
import type { ShownOutcome } from "./outcome.schema.ts";
import { countOf } from "./what-if-words.ts";

/** From which annual rating to which people would go. */
export const RatingsCard = ({ outcome }: { outcome: ShownOutcome }) => {
  const { moves, rated, matters, hidesMoves } = outcome;
  const title = say("what-if.ratings");
  if (moves === null)
    return (
      <Card title={title}>
        <EmptyState title={say("what-if.few")} text={say("what-if.few.text")} />
      </Card>
    );
  const people = countOf(matters, "rating") ?? 0;
  return (
    <Card title={title} lead={say("what-if.ratings.lead", { people, rated })}>
      {people > 0 && <Matrix moves={moves} />}
      {hidesMoves && <p class="am-sub">{say("what-if.ratings.hidden")}</p>}
      <MeaningOf of="ratings" />
    </Card>
  );
};

/** Only ratings that somebody leaves or comes to: five by five would be mostly empty. */
const Matrix = ({ moves }: { moves: NonNullable<ShownOutcome["moves"]> }) => {
  const moved = moves.filter(({ before, after }) => before !== after);
  const shown = overallRatings
    .filter((rating) => moved.some(({ before, after }) => before === rating || after === rating))
    .toReversed();
  const countOf = (before: string, after: string) =>
    moves.find((move) => move.before === before && move.after === after)?.people ?? 0;
  if (shown.length === 0) return null;
  return (
    <>
      <p class="am-sub">{say("what-if.ratings.read")}</p>
      <MoveMatrix
        caption={say("what-if.ratings")}
        captionHidden
        labels={shown.map((rating) => say(`rules.value.${rating}`))}
        counts={shown.map((before) => shown.map((after) => countOf(before, after)))}
        shown={(count) => showNumber(count)}
      />
    </>
  );
};
