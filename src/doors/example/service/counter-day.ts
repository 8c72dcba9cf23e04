import type { PromisedService } from "#service/index.ts";
import type { Dice } from "../invent/random.ts";
import { expectedCases, midnight, serviceShare } from "./demand.ts";
import { logNormal, poisson, weighted } from "./dice-shapes.ts";
import type { CaseSources, Counter } from "./sources.ts";

/** Somebody who came to the counter. */
export type Arrival = {
  readonly service: PromisedService;
  readonly cameAt: Date;
  readonly calledAt: Date;
  /** Which seat called them, the first is 0. */
  readonly seat: number;
  /** How many were ahead of them. */
  readonly ahead: number;
};

/**
 * A day at a counter as a queue: people come at random, more of them at some hours, and are called in the order in
 * which they came by whoever is free; a second and a third seat are taken only for some hours. Who would be called
 * after closing goes home.
 */
export function counterDay(counter: Counter, day: string, sources: CaseSources, dice: Dice): Arrival[] {
  const { clock } = counter;
  const open = clock.minutesBetween(midnight(day), new Date(midnight(day).getTime() + dayMs));
  if (open === 0 || counter.people.length === 0 || counter.services.length === 0) return [];
  const seats = seatsOf(sources).slice(0, counter.people.length);
  const free = seats.map(() => 0);
  const called: number[] = [];
  const arrivals: Arrival[] = [];
  for (const cameMs of comings(counter, day, sources, dice)) {
    const service = weighted(dice, counter.services, (one) => serviceShare(one, day, sources));
    const minutes = Math.max(2, logNormal(dice, deskMinutes + service.weight * 2, 0.45));
    const { seat, startMs } = firstFree(
      cameMs + dice.between(1, settleMinutes) * minuteMs,
      seats,
      free,
      counter,
      day,
    );
    if (startMs === null) continue;
    free[seat] = startMs + minutes * minuteMs;
    const ahead = called.filter((start) => start > cameMs).length;
    called.push(startMs);
    arrivals.push({ service, cameAt: new Date(cameMs), calledAt: new Date(startMs), seat, ahead });
  }
  return arrivals;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;
/** Nobody is called before they have drawn their number and sat down. */
const settleMinutes = 6;
/** At the desk for the plainest letter. */
const deskMinutes = 14;

/** The instants at which people come, in order; all while the counter is open. */
function comings(counter: Counter, day: string, sources: CaseSources, dice: Dice): number[] {
  const { clock } = counter;
  const start = midnight(day);
  const open = clock.minutesBetween(start, new Date(start.getTime() + dayMs));
  const count = poisson(dice, expectedCases(counter, day, sources));
  const weights = sources.truth.hourOfDay;
  const most = Math.max(...Object.values(weights));
  const drawn = Array.from({ length: count }, () => {
    for (;;) {
      const at = clock.afterMinutes(start, dice.between(0.01, open - 5));
      const hour = String(Number(clock.timeOf(at).slice(0, 2)));
      if (dice.chance((weights[hour] ?? 0.2) / most)) return at.getTime();
    }
  });
  return drawn.sort((one, other) => one - other);
}

type Hours = readonly { readonly from: number; readonly until: number }[];

/** When each seat is taken; the first always. */
function seatsOf({ truth }: CaseSources): readonly Hours[] {
  return [[{ from: 0, until: 24 }], truth.secondCounter, truth.thirdCounter];
}

/** The seat that can call first, and when; null when none can before closing. */
function firstFree(
  cameMs: number,
  seats: readonly Hours[],
  free: readonly number[],
  { clock }: Counter,
  day: string,
): { seat: number; startMs: number | null } {
  const begin = midnight(day).getTime();
  let best: { seat: number; startMs: number | null } = { seat: 0, startMs: null };
  seats.forEach((hours, seat) => {
    const ready = Math.max(cameMs, free[seat] ?? 0);
    for (const { from, until } of hours) {
      const start = openFrom(Math.max(ready, begin + from * 60 * minuteMs), clock);
      if (start === null || start >= begin + until * 60 * minuteMs) continue;
      if (start >= begin + dayMs || (best.startMs !== null && start >= best.startMs)) continue;
      best = { seat, startMs: start };
    }
  });
  return best;
}

/** The first open moment from here on. */
function openFrom(ms: number, clock: Counter["clock"]): number | null {
  const at = new Date(ms);
  if (clock.isOpen(at)) return ms;
  return clock.afterMinutes(at, 0.05).getTime();
}
