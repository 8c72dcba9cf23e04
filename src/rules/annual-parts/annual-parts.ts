import { daysIn } from "#rules/absence/absence.ts";
import type { Decision, Step } from "#rules/decision.ts";
import type { Known } from "#rules/known.ts";
import type { Law } from "#rules/law.ts";
import type { OverallRating } from "#rules/overall-rating/overall-rating.law.ts";
import type { Span } from "#rules/period/period.ts";

/** A plan of the year: its days, those of them on which it stood still, and what it was rated; null while it is not. */
export type PartOfYear = Span & {
  readonly pausedDays: number;
  readonly isAgreed: boolean;
  readonly rating: OverallRating | null;
};

/** What is still to be done before the year is whole; `part` counts from 1. */
export type OwedForYear = {
  readonly part: number;
  readonly what: "agree-plan" | "rate-part" | "rate-year";
};

export type AnnualOutcome = {
  readonly rating: Known<OverallRating>;
  readonly owed: readonly OwedForYear[];
};

/**
 * The rating of a year from its plans, in the order of their days. Each earlier plan is rated by its own appraiser;
 * the last appraiser rates the year, with those ratings before their eyes. No formula joins them, so a part that
 * nobody rated is named as missing and changes nothing by itself.
 * Reasons: `annual-part` and `annual-part-open` for each earlier part, then `annual-decision` or `annual-open`.
 */
export function annualParts(parts: readonly PartOfYear[], law: Law): Decision<AnnualOutcome> {
  const last = parts.at(-1);
  if (!last) return { value: { rating: { state: "not-applicable" }, owed: [] }, because: [] };
  const rating: Known<OverallRating> =
    last.rating === null ? { state: "not-known-yet" } : { state: "known", value: last.rating };
  return {
    value: { rating, owed: owedOf(parts) },
    because: parts.map((part, index) => stepOf(part, index, { isLast: index === parts.length - 1, law })),
  };
}

/** The days of a part on which its plan did not stand still. */
export function countedDays(part: Pick<PartOfYear, "startsOn" | "endsOn" | "pausedDays">): number {
  return daysIn(part) - part.pausedDays;
}

/** A plan that ended before anybody agreed on it can neither be agreed nor rated any more: nobody owes that. */
function owedOf(parts: readonly PartOfYear[]): OwedForYear[] {
  return parts.flatMap(({ isAgreed, rating }, index): OwedForYear[] => {
    const part = index + 1;
    const isLast = part === parts.length;
    if (rating !== null) return [];
    if (!isAgreed) return isLast ? [{ part, what: "agree-plan" }] : [];
    return [{ part, what: isLast ? "rate-year" : "rate-part" }];
  });
}

function stepOf(part: PartOfYear, index: number, { isLast, law }: { isLast: boolean; law: Law }): Step {
  const { startsOn, endsOn, rating } = part;
  const inputs = { part: index + 1, startsOn, endsOn, days: countedDays(part) };
  const article = law.get("annual-parts", isLast ? "annual-decision" : "part-decision").source;
  const rated = isLast ? "annual-decision" : "annual-part";
  const open = isLast ? "annual-open" : "annual-part-open";
  return { rule: rating === null ? open : rated, article, inputs, outcome: rating ?? "open" };
}
