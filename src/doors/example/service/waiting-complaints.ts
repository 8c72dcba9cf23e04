import type { WorkClock } from "#rules/working-time/work-clock.ts";
import type { PastComplaint } from "#service/index.ts";
import { diceOf } from "../invent/random.ts";
import { codeOf, type Desk, identityOf, writtenBy } from "./citizen-words.ts";
import { thankedFor, untouched } from "./complaint-course.ts";
import type { Thanked, Waiting } from "./grievances.schema.ts";

/** What lies on the desk on the day of the story: one for each kind of next step. */
export function stillWaiting(desk: Desk): PastComplaint[] {
  return desk.grievances.today.flatMap((one, index) => {
    const office = [...desk.offices].find(([, { name }]) => name === one.unit);
    return office ? [waiting(one, index, office[0], desk)] : [];
  });
}

function waiting(one: Waiting, index: number, unitId: string, desk: Desk): PastComplaint {
  const { grievances, applicants, offices, handler, clock, now } = desk;
  const { kind, hiding } = one;
  const dice = diceOf(`${grievances.seed}/today/${index}`);
  const name = `${dice.pick(applicants.given)} ${dice.pick(applicants.second)}`;
  const text = grievances.texts[kind]?.[one.text] ?? dice.pick(grievances.texts[kind] ?? []);
  const ago = (days: number | undefined, step: number) =>
    days === undefined ? null : openDaysAgo(clock, now, days, step);
  const when = {
    checked: ago(one.checked, 1),
    passedOn: ago(one.passedOn, 2),
    proposed: ago(one.proposed, 3),
  };
  const after = { answered: ago(one.answered, 4), reopened: ago(one.reopened, 5) };
  const appealed = ago(one.appealed, 5);
  const reason = dice.pick(grievances.reopenedReasons);
  const leader = offices.get(unitId)?.leader ?? handler;
  return {
    ...untouched,
    ...{ code: codeOf(dice), kind, hiding, aboutUnitId: unitId, aboutServiceId: null },
    receivedAt: openDaysAgo(clock, now, one.received, 0),
    ...writtenBy(name, text.body, { unitId, server: null }, desk),
    identity: identityOf(name, hiding, grievances),
    check: when.checked && { category: text.category, weight: text.weight, by: handler, at: when.checked },
    passedOn: when.passedOn && { unitId, employeeId: leader, by: handler, at: when.passedOn },
    proposal: when.proposed && { body: text.answer, at: when.proposed },
    answers: after.answered
      ? [
          {
            ...{ unitId, body: text.answer, by: handler, at: after.answered },
            reopened: after.reopened && { reason, at: after.reopened },
          },
        ]
      : [],
    appeal: appealed && { reason: grievances.appealReason, at: appealed },
  };
}

/** Thanks to people whom the example names. */
export function namedThanks(desk: Desk): PastComplaint[] {
  return desk.grievances.thanked.flatMap((one, index) => {
    const [unitId] = [...desk.offices].find(([, { name }]) => name === one.unit) ?? [];
    const [server] = [...desk.people].find(([, { nip }]) => nip === one.nip) ?? [];
    return unitId && server ? [thanksTo({ unitId, server }, one, index, desk)] : [];
  });
}

function thanksTo(
  place: { unitId: string; server: string },
  one: Thanked,
  index: number,
  desk: Desk,
): PastComplaint {
  const { grievances, applicants, clock, now } = desk;
  const dice = diceOf(`${grievances.seed}/thanked/${index}`);
  const name = `${dice.pick(applicants.given)} ${dice.pick(applicants.second)}`;
  const body = grievances.texts.thanks[one.text]?.body ?? "";
  const begun = {
    ...{ code: codeOf(dice), kind: "thanks" as const, hiding: "named" as const },
    ...{ aboutUnitId: place.unitId, aboutServiceId: null },
    receivedAt: openDaysAgo(clock, now, one.received, 0),
    ...writtenBy(name, body, place, desk),
    identity: identityOf(name, "named", grievances),
  };
  return thankedFor(begun, place, desk, dice);
}

/** The hour before this one, so many open days ago; later steps of one day come a few minutes after each other. */
function openDaysAgo(clock: WorkClock, now: Date, days: number, step: number): Date {
  let at = new Date(now.getTime() - hourMs + step * stepMs);
  for (let left = days; left > 0; ) {
    at = new Date(at.getTime() - dayMs);
    if (isOpenDay(clock, at)) left -= 1;
  }
  return at;
}

function isOpenDay(clock: WorkClock, at: Date): boolean {
  const [hours = 0, minutes = 0] = clock.timeOf(at).split(":").map(Number);
  const midnight = new Date(at.getTime() - (hours * 60 + minutes) * minuteMs);
  return clock.minutesBetween(midnight, new Date(midnight.getTime() + dayMs - minuteMs)) > 0;
}

const minuteMs = 60_000;
const stepMs = 8 * minuteMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
