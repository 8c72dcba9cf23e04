import { say } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";
import { type OverallRating, overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import { SpreadBars } from "#ui/chart/spread-bars.tsx";
import { Card } from "#ui/layout/card.tsx";
import { LawArticle } from "#ui/layout/law-article.tsx";
import { showShare } from "#ui/locale.ts";
import type { UnitSpread } from "./organisation-rating.schema.ts";
import { achievementName } from "./organisation-rating-words.ts";
import type { OrganisationView } from "./read-rating.ts";

/** How the people are rated, over what the pattern expects: nobody's rating is moved by it. */
export const SpreadCard = ({ view: { spread, pattern } }: { view: OrganisationView }) => (
  <Card id="sebaran" title={say("organisation-rating.spread")} lead={leadOf(spread)}>
    {spread.counts && spread.rated > 0 && (
      <SpreadBars
        title={say("organisation-rating.spread")}
        titleHidden
        heads={{
          label: say("organisation-rating.overall"),
          actual: say("organisation-rating.actual"),
          expected: say("organisation-rating.expected"),
        }}
        bars={barsOf(spread.counts, spread.rated, pattern)}
        note={pattern && say("organisation-rating.pattern-of", { rating: achievementName(spread.rating) })}
      />
    )}
    {pattern && <Sources steps={pattern.because} />}
  </Card>
);

function leadOf({ counts, people, rated }: UnitSpread): string {
  if (rated === 0) return say("organisation-rating.spread.nobody", { people });
  if (counts === null) return say("organisation-rating.spread.few", { rated });
  return say("organisation-rating.spread.lead", { people, rated });
}

function barsOf(counts: readonly number[], rated: number, pattern: OrganisationView["pattern"]) {
  const bar = (rating: OverallRating, at: number) => {
    const count = counts[at] ?? 0;
    const range = pattern?.ranges[at] ?? null;
    return {
      label: say(`rules.value.${rating}`),
      share: count / rated,
      shown: say("organisation-rating.people-share", { count, share: showShare(count / rated) }),
      range,
      expected: range ? rangeWords(range) : "–",
    };
  };
  return overallRatings.map(bar).toReversed();
}

function rangeWords({ low, high }: { low: number; high: number }): string {
  return low === high ? showShare(low) : `${showShare(low)}–${showShare(high)}`;
}

/** Where the pattern stands in the law. */
export const Sources = ({ steps }: { steps: readonly Step[] }) => (
  <>
    {steps.map((step) => (
      <LawArticle source={step.article} />
    ))}
  </>
);
