import { daysBetween } from "#rules/day.ts";
import type { Truth } from "./truth.schema.ts";

/** How much of the policy works at a place on a day: 0 before its start, 1 after its phase-in. */
export function policyPart(truth: Truth, place: string, day: string, storyYear: number): number {
  const startsOn = truth.policy.startsOn[place];
  if (startsOn === undefined) return 0;
  const gone = daysBetween(`${storyYear}-${startsOn}`, day);
  return Math.min(1, Math.max(0, gone / truth.policy.phaseInDays));
}

/** What a case takes beside the usual one: the place's own level and drift, and what the policy changed. */
export function handlingFactor(truth: Truth, place: string, day: string, storyYear: number): number {
  const { level = 1, monthly = 1 } = truth.places[place] ?? {};
  const months = daysBetween(`${storyYear - 1}-01-01`, day) / daysInMonth;
  return level * monthly ** months * truth.policy.handlingFactor ** policyPart(truth, place, day, storyYear);
}

/** The share of cases that wait for papers. */
export function missingShare(truth: Truth, place: string, day: string, storyYear: number): number {
  return truth.missingPapers * truth.policy.missingPapersFactor ** policyPart(truth, place, day, storyYear);
}

const daysInMonth = 365.25 / 12;
