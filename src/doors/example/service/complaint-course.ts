import { answerDue, reopenUntil } from "#rules/complaint-clock/complaint-clock.ts";
import type { PastComplaint } from "#service/index.ts";
import type { Dice } from "../invent/random.ts";
import type { Desk } from "./citizen-words.ts";
import type { Grievances } from "./grievances.schema.ts";

/** As it was sent in. */
export type Begun = Pick<
  PastComplaint,
  "code" | "kind" | "hiding" | "receivedAt" | "aboutUnitId" | "aboutServiceId" | "said" | "identity"
>;
type Text = Grievances["texts"][keyof Grievances["texts"]][number];

export const untouched = {
  ...{ check: null, passedOn: null, proposal: null, appeal: null, praise: null, closing: null },
  answers: [],
} as const;

/** What became of it by the story's moment; what would come later is left out. */
export function courseOf(
  begun: Begun,
  { unitId, text }: { unitId: string; text: Text },
  desk: Desk,
  dice: Dice,
): PastComplaint {
  const { grievances, clock, lawAt, handler, now } = desk;
  const { receivedAt } = begun;
  const checkedAt = clock.afterMinutes(receivedAt, dice.whole(15, 600));
  if (checkedAt > now) return { ...begun, ...untouched };
  const check = { category: text.category, weight: text.weight, by: handler, at: checkedAt };
  const afterCheck = clock.afterMinutes(checkedAt, dice.whole(5, 90));
  const due = answerDue(receivedAt, text.weight, clock, lawAt(receivedAt)).value;
  const part = dice.chance(grievances.late) ? dice.between(1.05, 1.5) : dice.between(0.2, 0.95);
  const minutes = Math.max(60, Math.round(clock.minutesBetween(checkedAt, due) * part));
  const draftedAt = clock.afterMinutes(checkedAt, Math.round(minutes * 0.8));
  const sentAt = clock.afterMinutes(checkedAt, minutes);
  if (dice.chance(grievances.notOurs)) return notOurs({ ...begun, ...untouched, check }, afterCheck, desk);
  const leader = desk.offices.get(unitId)?.leader ?? handler;
  const passed = {
    ...{ ...begun, ...untouched, check },
    passedOn: afterCheck <= now ? { unitId, employeeId: leader, by: handler, at: afterCheck } : null,
    proposal: draftedAt <= now ? { body: text.answer, at: draftedAt } : null,
  };
  if (sentAt > now) return passed;
  const answer = { unitId, body: text.answer, by: handler, at: sentAt, reopened: null };
  return followed(passed, answer, desk, dice);
}

function notOurs(checked: PastComplaint, at: Date, { grievances, handler, now }: Desk): PastComplaint {
  if (at > now) return checked;
  return { ...checked, closing: { outcome: "not-ours", reason: grievances.notOursReason, by: handler, at } };
}

type Answer = PastComplaint["answers"][number];

/** Settled, or opened again and answered once more, or the term ran out. */
function followed(passed: PastComplaint, answer: Answer, desk: Desk, dice: Dice): PastComplaint {
  const { grievances, clock, now } = desk;
  const reopenedAt = clock.afterMinutes(answer.at, dice.whole(100, 2500));
  const secondAt = clock.afterMinutes(reopenedAt, dice.whole(300, 1900));
  const reason = dice.pick(grievances.reopenedReasons);
  const isReopened = dice.chance(grievances.reopened) && reopenedAt <= now;
  if (!isReopened) return ended({ ...passed, answers: [answer] }, answer.at, desk, dice);
  const first = { ...answer, reopened: { reason, at: reopenedAt } };
  if (secondAt > now) return { ...passed, answers: [first] };
  const second = { ...answer, body: grievances.again, at: secondAt };
  return ended({ ...passed, answers: [first, second] }, secondAt, desk, dice);
}

function ended(answered: PastComplaint, sentAt: Date, desk: Desk, dice: Dice): PastComplaint {
  const { grievances, clock, lawAt, now } = desk;
  const settledAt = clock.afterMinutes(sentAt, dice.whole(30, 2400));
  const overAt = new Date(reopenUntil(sentAt, clock, lawAt(sentAt)).value.getTime() + dayMs / 2);
  const isSettled = dice.chance(grievances.settled);
  const at = isSettled ? settledAt : overAt;
  if (at > now) return answered;
  return { ...answered, closing: { outcome: isSettled ? "settled" : "term-over", reason: "", by: null, at } };
}

/** Thanks reach the person whom they name, else everybody of the office. */
export function thankedFor(
  begun: Begun,
  { unitId, server }: { unitId: string; server: string | null },
  { clock, people, handler, now }: Desk,
  dice: Dice,
): PastComplaint {
  const at = clock.afterMinutes(begun.receivedAt, dice.whole(20, 700));
  if (at > now) return { ...begun, ...untouched };
  const person = server ? people.get(server) : undefined;
  const whom = person ? { employeeId: server, unitId: person.unitId } : { employeeId: null, unitId };
  return {
    ...{ ...begun, ...untouched },
    praise: { ...whom, body: begun.said.body, by: handler, at },
    closing: { outcome: "thanked", reason: "", by: handler, at },
  };
}

const dayMs = 86_400_000;
