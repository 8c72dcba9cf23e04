import type { PastCase, PastComplaint } from "#service/index.ts";
import { type Dice, diceOf } from "../invent/random.ts";
import { codeOf, type Desk, identityOf, writtenBy } from "./citizen-words.ts";
import { courseOf, thankedFor } from "./complaint-course.ts";
import { weighted } from "./dice-shapes.ts";
import type { Grievances } from "./grievances.schema.ts";
import { namedThanks, stillWaiting } from "./waiting-complaints.ts";

/**
 * What citizens whose cases ended wrote to the agency up to the story's moment, more of them where it was late; and
 * what lies on the desk by the words of the example. Pure: the same cases and desk give the same.
 */
export function inventComplaints(cases: readonly PastCase[], desk: Desk): PastComplaint[] {
  const { grievances, now } = desk;
  const told = cases.flatMap((past) => {
    if (past.end.is === "open") return [];
    const { closedAt } = past.end;
    const dice = diceOf(`${grievances.seed}/${past.number}`);
    const isLate = past.dueAt !== null && closedAt > past.dueAt;
    const share = grievances.perCase * (isLate ? grievances.lateTimes : 1);
    const receivedAt = new Date(closedAt.getTime() + Math.round(dice.between(20, 4000)) * minuteMs);
    const office = desk.offices.get(past.unitId);
    if (!dice.chance(share) || receivedAt > now || !office) return [];
    const one = complaintOf(past, { receivedAt, isLate }, desk, dice);
    return one ? [one] : [];
  });
  return [...told, ...namedThanks(desk), ...stillWaiting(desk)];
}

type Came = { receivedAt: Date; isLate: boolean };

function complaintOf(
  past: PastCase,
  { receivedAt, isLate }: Came,
  desk: Desk,
  dice: Dice,
): PastComplaint | null {
  const { grievances } = desk;
  const kind = kindOf(isLate, grievances, dice);
  const hiding = weighted(
    dice,
    ["named", "hidden", "nameless"] as const,
    (one) => grievances.hidings[one] ?? 0,
  );
  const text = textOf(kind, isLate, grievances, dice);
  const { unitId, serviceId, end } = past;
  const server = end.is === "closed" ? end.closedBy : null;
  const name = `${dice.pick(desk.applicants.given)} ${dice.pick(desk.applicants.second)}`;
  const begun = {
    ...{ code: codeOf(dice), kind, hiding, receivedAt, aboutUnitId: unitId, aboutServiceId: serviceId },
    ...writtenBy(name, text.body, { unitId, server: kind === "thanks" ? server : null }, desk),
    identity: identityOf(name, hiding, grievances),
  };
  return kind === "thanks"
    ? thankedFor(begun, { unitId, server }, desk, dice)
    : courseOf(begun, { unitId, text }, desk, dice);
}

function kindOf(isLate: boolean, { kinds }: Grievances, dice: Dice) {
  const all = isLate
    ? (["complaint", "suggestion"] as const)
    : (["complaint", "suggestion", "question", "thanks"] as const);
  return weighted(dice, all, (one) => kinds[one] ?? 0);
}

/** Who was served late complains of the time. */
function textOf(kind: PastComplaint["kind"], isLate: boolean, { texts }: Grievances, dice: Dice) {
  const all = texts[kind] ?? [];
  const ofTime = all.filter(({ category }) => category === "time");
  return dice.pick(isLate && ofTime.length > 0 && dice.chance(0.6) ? ofTime : all);
}

const minuteMs = 60_000;
