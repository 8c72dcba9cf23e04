import { addDays, laterDay } from "#platform/clock/clock.ts";
import { workday, workdayFrom } from "./days.ts";
import type { Rating } from "./deed.ts";
import type { Strength } from "./figures.ts";
import { headOn } from "./parts.ts";
import type { Dice } from "./random.ts";
import type { Sources, Telling } from "./telling.ts";
import { type Going, isOnLeave, quarters } from "./working.ts";

/** The evaluations of the quarters, and the one of the year, or of the part of it that a plan covers. */
export function rateThrough(telling: Telling, going: Going, sources: Sources, dice: Dice): void {
  const { part, planned } = going;
  for (const { code, lastDay } of quarters) {
    const ended = `${part.year}-${lastDay}`;
    const day = workdayFrom(addDays(ended, dice.whole(2, 12)));
    // a quarter that ended with the plan is rated with the part as a whole, once the next plan has begun
    const isOfPart = part.endsOn < `${part.year}-12-31` && day > part.endsOn;
    const isTooLate =
      isOfPart || planned.agreedOn > ended || part.endsOn < ended || isOnLeave(part, ended, sources);
    if (!isTooLate && day < `${part.year}-12-01`) rate(telling, going, sources, dice, { code, day });
  }
  rate(telling, going, sources, dice, { code: "annual", day: annualDay(going, sources, dice) });
}

function annualDay({ part, planned }: Going, { scenes }: Sources, dice: Dice): string {
  const { headNip, endsOn, year, who } = part;
  if (endsOn < `${year}-12-31`) return workdayFrom(addDays(laterDay(endsOn, planned.agreedOn), 14));
  if (scenes.objections.some(({ nip }) => nip === who.nip)) return workday(`${year}-12-18`);
  const isLate = scenes.lateHeads.includes(headNip) || headNip === scenes.veryLateHead;
  if (isLate) return workdayFrom(`${year + 1}-01-${dice.pick(["05", "08", "12"])}`);
  return workdayFrom(`${year}-12-${dice.whole(10, 22)}`);
}

type When = { code: string; day: string };

function rate(telling: Telling, going: Going, sources: Sources, dice: Dice, { code, day }: When): void {
  const { part, strength, pastYear } = going;
  const { words } = sources.pools;
  const { key, who } = part;
  const ratings = ratingsOf(strength, dice);
  const isAnnual = code === "annual";
  const evaluated = {
    ...{ plan: key, interval: code, ...ratings, note: dice.pick(words.notes[ratings.results]) },
    recommendation: isAnnual && dice.chance(0.5) ? dice.pick(words.recommendations) : "",
  };
  telling.tell(day, headOn(part, day, sources, pastYear), who.nip, { kind: "evaluate", ...evaluated });
  if (!isAnnual && dice.chance(0.12)) return;
  const isAboutToObject = isAnnual && sources.scenes.objections.some(({ nip }) => nip === who.nip);
  const readOn = isAboutToObject
    ? workdayFrom(`${part.year}-12-22`)
    : workdayFrom(addDays(day, dice.whole(1, 5)));
  telling.tell(readOn, who.nip, who.nip, { kind: "receive", plan: key, interval: code });
}

function ratingsOf(strength: Strength, dice: Dice): { results: Rating; conduct: Rating } {
  if (strength === "strong") return { results: "above", conduct: "above" };
  if (strength === "weak") return { results: "below", conduct: "as" };
  return { results: "as", conduct: dice.chance(0.35) ? "above" : "as" };
}
