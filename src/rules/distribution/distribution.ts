import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import { type OverallRating, overallRatings } from "#rules/overall-rating/overall-rating.law.ts";
import type { OrganisationRating, Pattern, PatternLine } from "./distribution.law.ts";

/** How many people have each rating, from the lowest up, as `overallRatings` lists them. */
export type Spread = readonly number[];

/** `no-such-share`: so few people form no such part. `no-room`: they do, but not beside the lines above it. */
export type LineState = "met" | "departs" | "no-such-share" | "no-room";

/** A line against the people: how many there are, and how many there should be at least and at most. */
export type Verdict = {
  readonly line: PatternLine;
  readonly state: LineState;
  readonly count: number;
  readonly least: number;
  readonly most: number;
};

/** How the ratings of an organisation's people spread by its own. Reason: `distribution-pattern`. */
export function distributionPattern(rating: OrganisationRating, law: Law): Decision<Pattern> {
  const { value, source } = law.get("organisation-rating", "pattern");
  const because = [
    { rule: "distribution-pattern", article: source, inputs: {}, outcome: `organisation-${rating}` },
  ];
  return { value: value[rating], because };
}

/**
 * Each line of the pattern against the people as they are rated; none where nobody is. It complains to a leader and
 * moves nobody: the pattern is a consideration. Where people are too few for a line, the least that it asks for still
 * counts against the room that the lines below it have. Reasons: `distribution-pattern`, `distribution-majority`.
 */
export function departures(counts: Spread, rating: OrganisationRating, law: Law): Decision<Verdict[]> {
  const pattern = distributionPattern(rating, law);
  const majority = law.get("organisation-rating", "majority");
  const people = peopleOf(counts);
  let taken = 0;
  const value = pattern.value.map((line): Verdict => {
    const { least, most } = boundsOf(line, people, majority.value);
    const count = countOf(line, counts);
    const verdict = { line, count, least, most };
    if (least <= count && count <= most) {
      taken += least;
      return { ...verdict, state: "met" };
    }
    if (least > most) {
      taken += least;
      return { ...verdict, state: "no-such-share" };
    }
    if (taken + least > people) return { ...verdict, state: "no-room" };
    taken += least;
    return { ...verdict, state: "departs" };
  });
  const reads = pattern.value.some(({ is }) => is === "most");
  const step = {
    rule: "distribution-majority",
    article: majority.source,
    inputs: {},
    outcome: majority.value,
  };
  return { value: people === 0 ? [] : value, because: [...pattern.because, ...(reads ? [step] : [])] };
}

/** What a leader is asked to give a reason for. */
export function departing(verdicts: readonly Verdict[]): Verdict[] {
  return verdicts.filter(({ state }) => state === "departs");
}

export type Range = { readonly low: number; readonly high: number };

/** In what part of the people, 0–1, each rating lies where the pattern is met, from the lowest rating up. */
export function expectedRanges(pattern: Pattern, majority: number): Range[] {
  const shares = pattern.map((line) => shareOf(line, majority));
  const all = shares.reduce((sum, { low }) => sum + low, 0);
  return overallRatings.map((rating) => {
    const at = pattern.findIndex(({ ratings }) => ratings.includes(rating));
    const own = shares[at] ?? { low: 0, high: 1 };
    const alone = pattern[at]?.ratings.length === 1;
    const high = Math.min(own.high, 1 - all + own.low);
    return { low: alone ? own.low : 0, high };
  });
}

/**
 * The pattern as a curve, the part of each rating from the lowest up, together 1: the middle of what the first line
 * allows, and the rest around it, the less the further away and the less the pattern leaves room for it.
 */
export function patternCurve(pattern: Pattern, majority: number): number[] {
  const ranges = expectedRanges(pattern, majority);
  const first = pattern[0]?.ratings[0] ?? "good";
  const peak = overallRatings.indexOf(first);
  const { low, high } = ranges[peak] ?? { low: 0, high: 1 };
  const top = (low + high) / 2;
  const weights = ranges.map((range, at) => (at === peak ? 0 : range.high / Math.abs(at - peak)));
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, at) => (at === peak ? top : ((1 - top) * weight) / whole));
}

function peopleOf(counts: Spread): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function countOf({ ratings }: PatternLine, counts: Spread): number {
  const of = (rating: OverallRating) => counts[overallRatings.indexOf(rating)] ?? 0;
  return ratings.reduce((sum, rating) => sum + of(rating), 0);
}

/** Least and most people for a line; the least lies above the most where so few people form no such part. */
function boundsOf(line: PatternLine, people: number, majority: number): { least: number; most: number } {
  const part = (share: number) => (people * Math.round(share * 1000)) / 1000; // 0.7 × 30 is not quite 21
  switch (line.is) {
    case "most":
      return { least: Math.floor(part(majority)) + 1, most: Math.floor(part(line.share)) };
    case "at-least":
      return { least: Math.ceil(part(line.share)), most: people };
    case "at-most":
      return { least: 0, most: Math.floor(part(line.share)) };
    case "some":
      return { least: 1, most: people };
    case "none":
      return { least: 0, most: 0 };
  }
}

function shareOf(line: PatternLine, majority: number): Range {
  switch (line.is) {
    case "most":
      return { low: majority, high: line.share };
    case "at-least":
      return { low: line.share, high: 1 };
    case "at-most":
      return { low: 0, high: line.share };
    case "some":
      return { low: 0, high: 1 };
    case "none":
      return { low: 0, high: 0 };
  }
}
