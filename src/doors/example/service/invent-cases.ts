import { addDays } from "#platform/clock/clock.ts";
import type { PastCase } from "#service/index.ts";
import { diceOf } from "../invent/random.ts";
import { caseStory, type Untold } from "./case-story.ts";
import { codeOf } from "./citizen-words.ts";
import { counterDay } from "./counter-day.ts";
import type { CaseSources, Counter } from "./sources.ts";

/**
 * Every case from the first day to the story's moment, in the order in which they came in. Pure: the same sources
 * give the same cases. `share`: so many of them are kept (the queues are those of all), for a small copy.
 */
export function inventCases(sources: CaseSources, share = 1): PastCase[] {
  const untold = sources.counters.flatMap((counter) => ofCounter(counter, sources, share));
  untold.sort((one, other) => one.receivedAt.getTime() - other.receivedAt.getTime());
  const dice = diceOf(`${sources.truth.seed}/codes`);
  return untold.map((one, at) => ({
    ...one,
    number: `P${one.receivedAt.getUTCFullYear()}-${String(at + 1).padStart(6, "0")}`,
    code: codeOf(dice),
  }));
}

function ofCounter(counter: Counter, sources: CaseSources, share: number): Untold[] {
  const last = counter.clock.dayOf(sources.now);
  const told: Untold[] = [];
  for (let day = sources.firstDay; day <= last; day = addDays(day, 1)) {
    const dice = diceOf(`${sources.truth.seed}/${counter.name}/${day}`);
    for (const arrival of counterDay(counter, day, sources, dice)) {
      const one = caseStory(arrival, counter, day, sources, dice);
      const isKept = dice.chance(share) || one.end.is === "open"; // few are open: they all stay
      if (one.receivedAt <= sources.now && isKept) told.push(one);
    }
  }
  return told;
}
