import type { Decision, Step } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import type { Rating } from "#rules/overall-rating/overall-rating.law.ts";

/**
 * What the record says of one target by the indicator's own comparison; `unknown`: nothing was recorded; `open`: a
 * target for the whole year whose year still runs, or one in words, which no figure can miss.
 */
export const findings = ["attained", "missed", "unknown", "open"] as const;
export type Finding = (typeof findings)[number];

/** Where the appraiser owes words of their own. */
export const reasonsAsked = [
  "above-though-missed",
  "above-though-unknown",
  "as-though-missed",
  "below-though-attained",
  "low-results",
  "low-conduct",
] as const;
export type ReasonAsked = (typeof reasonsAsked)[number];

export type FactsAndRating = {
  /** One for each indicator of the plan. */
  findings: readonly Finding[];
  results: Rating;
  conduct: Rating;
};

/**
 * Whether the record and the two ratings say the same, in both directions. It never moves a rating: the appraiser
 * decides, and says why where they differ. Between met and not met there is no threshold, so "as expected" is at odds
 * with the record only where not a single target was met. A low rating always asks: who is rated below what was
 * expected has a right to know why. Empty where nothing is asked; one step for each thing that is.
 */
export function factsAndRating(facts: FactsAndRating, law: Law): Decision<readonly ReasonAsked[]> {
  const value = [...askedByResults(facts), ...(facts.conduct === "below" ? (["low-conduct"] as const) : [])];
  return { value, because: value.map((asked) => step(asked, facts, law)) };
}

function askedByResults({ findings, results }: FactsAndRating): readonly ReasonAsked[] {
  const { attained, missed, unknown } = counted(findings);
  switch (results) {
    case "above":
      return [
        ...(missed > 0 ? (["above-though-missed"] as const) : []),
        ...(unknown > 0 ? (["above-though-unknown"] as const) : []),
      ];
    case "as":
      return missed > 0 && attained === 0 ? ["as-though-missed"] : [];
    case "below":
      return attained > 0 && attained === findings.length ? ["below-though-attained"] : ["low-results"];
  }
}

function step(asked: ReasonAsked, { findings, results, conduct }: FactsAndRating, law: Law): Step {
  const rated = asked === "low-conduct" ? "conduct-rating" : "results-rating";
  const { attained, missed, unknown } = counted(findings);
  return {
    rule: asked,
    article: law.get("overall-rating", rated).source,
    inputs: asked === "low-conduct" ? {} : { attained, missed, unknown, count: findings.length },
    outcome: asked === "low-conduct" ? conduct : results,
  };
}

/** How many targets of each kind. */
export function counted(all: readonly Finding[]): Record<Finding, number> {
  const of = (finding: Finding) => all.filter((one) => one === finding).length;
  return { attained: of("attained"), missed: of("missed"), unknown: of("unknown"), open: of("open") };
}
