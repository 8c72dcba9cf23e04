import type { Decision, Step } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import type { OverallRating } from "#rules/overall-rating/overall-rating.law.ts";
import { type FollowUpKind, followUpKinds, type RatedYear } from "./follow-up.law.ts";

/** What may be proposed; whether it is, and what comes of it, is for people. */
export type MayFollow = { readonly kinds: readonly FollowUpKind[]; readonly rewards: readonly string[] };

/**
 * What may be proposed after a rating in force. Reasons, one for each kind at least: `follow-up-rating`,
 * `follow-up-results`, `follow-up-conduct`, `follow-up-repeated`, and `follow-up-rewards` where a reward is open.
 */
export function followUp(year: RatedYear, law: Law): Decision<MayFollow> {
  const because = [...byRating(year, law), ...byParts(year, law), ...byYears(year, law)];
  const kinds = followUpKinds.filter((kind) => because.some(({ outcome }) => outcome === kind));
  if (!kinds.includes("reward")) return { value: { kinds, rewards: [] }, because };
  const { rewards, step } = openRewards(year, law);
  return { value: { kinds, rewards }, because: [...because, step] };
}

function byRating({ overall }: RatedYear, law: Law): Step[] {
  const { value, source } = law.get("follow-up", "proposes");
  return value[overall].map((kind) => ({
    ...{ rule: "follow-up-rating", article: source },
    ...{ inputs: { overall }, outcome: kind },
  }));
}

/** Each part that is below expectation is coached in its own way. */
function byParts({ results, conduct }: RatedYear, law: Law): Step[] {
  const { value, source } = law.get("follow-up", "coaching");
  const step = (rule: string, outcome: FollowUpKind): Step => ({
    rule,
    article: source,
    inputs: {},
    outcome,
  });
  return [
    ...(results === "below" ? [step("follow-up-results", value.results)] : []),
    ...(conduct === "below" ? [step("follow-up-conduct", value.conduct)] : []),
  ];
}

/** The same low rating again and again. */
function byYears(year: RatedYear, law: Law): Step[] {
  const { value, source } = law.get("follow-up", "repeated");
  const running = yearsRunning(year, (rating) => value.ratings.includes(rating));
  if (running < value.years) return [];
  const inputs = { years: running };
  return [{ rule: "follow-up-repeated", article: source, inputs, outcome: value.proposes }];
}

function openRewards(year: RatedYear, law: Law): { rewards: string[]; step: Step } {
  const { value, source } = law.get("follow-up", "rewards");
  const years = yearsRunning(year, (rating) => rating === year.overall);
  const rewards = value.filter((reward) => reward.years <= years).map(({ code }) => code);
  const inputs = { years, overall: year.overall };
  return { rewards, step: { rule: "follow-up-rewards", article: source, inputs, outcome: rewards.length } };
}

/** This year and those before it, as long as `holds`. */
function yearsRunning({ overall, earlier }: RatedYear, holds: (rating: OverallRating) => boolean): number {
  const all = [overall, ...earlier];
  const end = all.findIndex((rating) => !holds(rating));
  return end === -1 ? all.length : end;
}
