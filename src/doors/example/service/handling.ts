import type { PromisedService } from "#service/index.ts";
import type { Dice } from "../invent/random.ts";
import type { Arrival } from "./counter-day.ts";
import { logNormal } from "./dice-shapes.ts";
import { handlingFactor, missingShare } from "./policy.ts";
import type { CaseSources, Counter } from "./sources.ts";

/** How long a case is worked on, in open minutes, and where it waits for the citizen. */
export type Handling = {
  readonly worked: number;
  /** After so many minutes of work it waits for so many open ones. */
  readonly pause: { readonly after: number; readonly minutes: number } | null;
};

/** The usual minutes of the service, more of them on a crowded day, and what place, drift and policy make of it. */
export function handlingOf(
  { service, ahead }: Arrival,
  counter: Counter,
  day: string,
  storyYear: number,
  { truth }: Pick<CaseSources, "truth">,
  dice: Dice,
): Handling {
  const crowd = 1 + Math.min(ahead, crowdMax) * perPersonAhead;
  const forgotten = dice.chance(forgottenShare) ? forgottenFactor : 1;
  const factor = handlingFactor(truth, counter.name, day, storyYear) * crowd * forgotten;
  const worked = Math.max(3, Math.round(logNormal(dice, usualMinutes(service), spread) * factor));
  if (!dice.chance(missingShare(truth, counter.name, day, storyYear))) return { worked, pause: null };
  const after = Math.max(1, Math.round(worked * dice.between(0.1, 0.5)));
  return { worked, pause: { after, minutes: Math.round(logNormal(dice, pauseMinutes, pauseSpread)) } };
}

const spread = 0.6;
const crowdMax = 8;
const perPersonAhead = 0.04;
const forgottenShare = 0.004;
const forgottenFactor = 6;
/** A day and a half at the counter. */
const pauseMinutes = 600;
const pauseSpread = 0.9;

/** Half of all cases take less, at a usual place without the policy. */
function usualMinutes({ time, weight }: PromisedService): number {
  if (time === null) return minutesInDay * weight;
  return time.value * (time.unit === "minute" ? 0.75 : minutesInDay * 0.62);
}

const minutesInDay = 400;
