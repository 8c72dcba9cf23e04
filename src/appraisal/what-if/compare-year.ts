import { calendarYear } from "#appraisal/period/years.ts";
import type { OrganisationRating } from "#rules/distribution/distribution.law.ts";
import { type LawData, lawOn } from "#rules/law.ts";
import { type CreditCompared, creditCompared } from "./compare-credit.ts";
import { decidingCompared, objectionCompared, pauseCompared, planningCompared } from "./compare-days.ts";
import { type Laws, type RatingMove, ratingMove } from "./compare-ratings.ts";
import { type Difference, differing } from "./difference.ts";
import type { YearFacts } from "./year-facts.ts";

/** The whole law twice, and the year whose last day it is asked of. */
export type Compared = { year: number; now: LawData; asIf: LawData };

/** Somebody's year under both laws. `annual`: the rating of their last plan that has one. */
export type PersonCompared = {
  facts: YearFacts;
  annual: RatingMove | null;
  credit: CreditCompared | null;
  differences: Difference[];
};

/** The two laws of the year's last day, looked up once for everybody. */
export function lawsOf({ year, now, asIf }: Compared): Laws {
  const { endsOn } = calendarYear(year);
  return { now: lawOn(now, endsOn), asIf: lawOn(asIf, endsOn) };
}

/** One person's year by the rules of the law, as it is and as the scenario has it. */
export function compareYear(
  facts: YearFacts,
  { of, laws, achievement }: { of: Compared; laws: Laws; achievement: OrganisationRating | null },
): PersonCompared {
  const { endsOn } = calendarYear(of.year);
  const moves = facts.plans.flatMap((plan) => ratingMove(plan, achievement, laws) ?? []);
  const annual = moves.at(-1) ?? null;
  const credit = creditCompared(facts, moves, { laws: of, endsOn });
  const differences = [
    ...moves.flatMap((move) =>
      differing(move === annual ? "rating" : "part", [move.before, move.after], move.because),
    ),
    ...(credit?.differences ?? []),
    ...facts.plans.flatMap((plan) => [
      ...objectionCompared(plan, of),
      ...planningCompared(plan, of.year, of),
      ...decidingCompared(plan, laws),
      ...pauseCompared(plan, facts, laws),
    ]),
  ];
  return { facts, annual, credit, differences };
}
