import { dueAt } from "#rules/working-time/due.ts";
import type { PastCase, PastEnd, PastOpen, PastStep } from "#service/index.ts";
import type { Dice } from "../invent/random.ts";
import type { Arrival } from "./counter-day.ts";
import { type Handling, handlingOf } from "./handling.ts";
import type { CaseSources, Counter } from "./sources.ts";

/** A case without what only its place among all of them gives: number and code. */
export type Untold = Omit<PastCase, "number" | "code">;

/** What became of somebody who came to the counter, up to the moment of the story. */
export function caseStory(
  arrival: Arrival,
  counter: Counter,
  day: string,
  sources: CaseSources,
  dice: Dice,
): Untold {
  const { clock, people, head } = counter;
  const { service, cameAt, calledAt, seat } = arrival;
  const storyYear = Number(clock.dayOf(sources.now).slice(0, 4));
  const handling = handlingOf(arrival, counter, day, storyYear, sources, dice);
  const receivedAt = wholeMinute(calledAt);
  const times = timesOf(receivedAt, handling, counter);
  const enteredBy = people[(seat + weekOf(day)) % people.length] ?? null;
  const closer = head && dice.chance(0.35) ? head : dice.pick(people);
  const pauses = pausesOf(times, sources.now, enteredBy);
  const waits = pauses.some(({ endedAt }) => endedAt === null);
  return {
    serviceId: service.serviceId,
    standardVersion: service.version,
    unitId: counter.unitId,
    receivedAt,
    waitedMinutes: Math.round((calledAt.getTime() - cameAt.getTime()) / 60_000),
    applicantName: `${dice.pick(sources.applicants.given)} ${dice.pick(sources.applicants.second)}`,
    enteredBy,
    papers: papersOf(service.requirements, receivedAt, times, waits),
    steps: stepsOf(service.steps, times, receivedAt, sources.now, [enteredBy, closer]),
    pauses,
    dueAt: dueOf(arrival, receivedAt, handling, times, counter, sources),
    end:
      times.closedAt <= sources.now
        ? closed(times.closedAt, closer, handling, counter, sources.now, dice)
        : open(service.steps, times, receivedAt, sources.now, closer),
  };
}

type Times = { readonly pausedAt: Date | null; readonly resumedAt: Date | null; readonly closedAt: Date };

function timesOf(receivedAt: Date, { worked, pause }: Handling, { clock }: Counter): Times {
  if (pause === null)
    return { pausedAt: null, resumedAt: null, closedAt: clock.afterMinutes(receivedAt, worked) };
  const pausedAt = clock.afterMinutes(receivedAt, pause.after);
  const resumedAt = clock.afterMinutes(pausedAt, pause.minutes);
  return { pausedAt, resumedAt, closedAt: clock.afterMinutes(resumedAt, worked - pause.after) };
}

function pausesOf({ pausedAt, resumedAt }: Times, now: Date, begunBy: string | null): PastCase["pauses"] {
  if (pausedAt === null || pausedAt > now) return [];
  const endedAt = resumedAt !== null && resumedAt <= now ? resumedAt : null;
  return [{ beganAt: pausedAt, endedAt, reason: "papers-missing", begunBy }];
}

/** The last of the required papers is the one that was missing. */
function papersOf(
  requirements: readonly string[],
  receivedAt: Date,
  { resumedAt }: Times,
  isMissing: boolean,
): PastCase["papers"] {
  const late = requirements.length - 1;
  return requirements
    .map((code, at) => ({ code, receivedAt: at === late && resumedAt ? resumedAt : receivedAt }))
    .filter((_, at) => !(isMissing && at === late));
}

/** The steps share the time between receipt and end; those that are not begun by now are left out. */
function stepsOf(
  codes: readonly string[],
  { closedAt }: Times,
  receivedAt: Date,
  now: Date,
  [first, last]: readonly [string | null, string | null],
): PastStep[] {
  const length = closedAt.getTime() - receivedAt.getTime();
  const bound = (at: number) => wholeMinute(new Date(receivedAt.getTime() + (length * at) / codes.length));
  return codes
    .map((code, at) => {
      const isLast = at === codes.length - 1;
      const endsAt = isLast ? closedAt : bound(at + 1);
      return {
        code,
        employeeId: isLast ? last : first,
        beganAt: bound(at),
        endedAt: endsAt <= now ? endsAt : null,
      };
    })
    .filter(({ beganAt }) => beganAt <= now);
}

function dueOf(
  { service }: Arrival,
  receivedAt: Date,
  { pause }: Handling,
  { pausedAt, resumedAt }: Times,
  { clock }: Counter,
  { lawOn, now }: CaseSources,
): Date | null {
  if (service.time === null) return null;
  const due = dueAt(receivedAt, service.time, clock, lawOn(clock.dayOf(receivedAt))).value;
  if (pause === null || pausedAt === null || pausedAt > now) return due;
  const until = resumedAt !== null && resumedAt <= now ? pause.minutes : 0; // an open pause is added when it ends
  return until === 0 ? due : clock.afterMinutes(due, until);
}

function closed(
  closedAt: Date,
  closedBy: string,
  { worked, pause }: Handling,
  { clock }: Counter,
  now: Date,
  dice: Dice,
): PastEnd {
  const fate = dice.between(0, 1);
  const outcome = fate < 0.94 ? "issued" : fate < 0.975 ? "refused" : "withdrawn";
  const pickUp = clock.afterMinutes(closedAt, Math.round(dice.between(5, 500)));
  const isPickedUp = outcome === "issued" && pickUp <= now && dice.chance(0.93);
  return {
    is: "closed",
    outcome,
    closedAt,
    closedBy,
    workedMinutes: worked,
    pausedMinutes: pause?.minutes ?? 0,
    reason: outcome === "refused" ? "Persyaratan tidak terpenuhi (rekaan)" : "",
    pickedUpAt: isPickedUp ? pickUp : null,
  };
}

function open(
  codes: readonly string[],
  { pausedAt, resumedAt, closedAt }: Times,
  receivedAt: Date,
  now: Date,
  assignedTo: string,
): PastOpen {
  const part = (now.getTime() - receivedAt.getTime()) / (closedAt.getTime() - receivedAt.getTime());
  const waits = pausedAt !== null && pausedAt <= now && resumedAt !== null && resumedAt > now;
  return {
    is: "open",
    stepCode: codes[Math.min(codes.length - 1, Math.floor(part * codes.length))] ?? "",
    assignedTo,
    pausedSince: waits ? pausedAt : null,
  };
}

function wholeMinute(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 60_000) * 60_000);
}

/** Weeks since 1970: who sits where changes with it. */
function weekOf(day: string): number {
  return Math.floor(Date.parse(day) / (7 * 86_400_000));
}
