import type { Decision } from "#rules/decision.ts";
import type { Dated, Law } from "#rules/law.ts";
import { dueAt } from "#rules/working-time/due.ts";
import type { WorkClock } from "#rules/working-time/work-clock.ts";
import type { ComplaintWeight } from "./complaints.law.ts";

/** Until when what came in has to be checked and passed on. Reason: `complaint-check`. Throws `OutsideWorkClock`. */
export function checkDue(receivedAt: Date, clock: WorkClock, law: Law): Decision<Date> {
  return after(receivedAt, law.get("complaints", "check-days"), "complaint-check", clock, law);
}

/** Until when it has to be answered, by how much has to be looked into. Reason: `complaint-answer`. */
export function answerDue(
  receivedAt: Date,
  weight: ComplaintWeight,
  clock: WorkClock,
  law: Law,
): Decision<Date> {
  const { value, ...source } = law.get("complaints", "answer-days");
  return after(receivedAt, { ...source, value: value[weight] }, `complaint-answer-${weight}`, clock, law);
}

/**
 * Until when it has to be answered once more, after its complainant said that it is not settled: the same days, from that
 * moment on, since a clock that still ran from receipt would be over before anybody could act. Reason: `complaint-again`.
 */
export function answerDueAgain(
  reopenedAt: Date,
  weight: ComplaintWeight,
  clock: WorkClock,
  law: Law,
): Decision<Date> {
  const { value, because } = answerDue(reopenedAt, weight, clock, law);
  const { source: article } = law.get("complaints", "reopen-days");
  const inputs = { from: clock.dayOf(reopenedAt) };
  const step = { rule: "complaint-again", article, inputs, outcome: clock.dayOf(value) };
  return { value, because: [step, ...because] };
}

/** Until when the complainant may say that it is not settled. Reason: `complaint-reopen`. */
export function reopenUntil(answeredAt: Date, clock: WorkClock, law: Law): Decision<Date> {
  return after(answeredAt, law.get("complaints", "reopen-days"), "complaint-reopen", clock, law);
}

/** Until when the complainant may turn to the head of the agency. Reason: `complaint-appeal`. */
export function appealUntil(answeredAt: Date, clock: WorkClock, law: Law): Decision<Date> {
  return after(answeredAt, law.get("complaints", "appeal-days"), "complaint-appeal", clock, law);
}

/** Until when the head of the agency decides an appeal. Reason: `complaint-appeal-answer`. */
export function appealAnswerDue(appealedAt: Date, clock: WorkClock, law: Law): Decision<Date> {
  const days = law.get("complaints", "appeal-answer-days");
  return after(appealedAt, days, "complaint-appeal-answer", clock, law);
}

/** So many working days after `from`; how a day is counted is a reason of its own, since the law of days can differ. */
function after(
  from: Date,
  { value: days, source: article }: Dated<number>,
  rule: string,
  clock: WorkClock,
  law: Law,
): Decision<Date> {
  const counted = dueAt(from, { value: days, unit: "working-day" }, clock, law);
  const inputs = { days, from: clock.dayOf(from) };
  const step = { rule, article, inputs, outcome: clock.dayOf(counted.value) };
  return { value: counted.value, because: [step, ...counted.because] };
}
