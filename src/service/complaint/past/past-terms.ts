import {
  answerDue,
  appealAnswerDue,
  appealUntil,
  checkDue,
  reopenUntil,
} from "#rules/complaint-clock/complaint-clock.ts";
import type { Law } from "#rules/law.ts";
import type { WorkClock } from "#rules/working-time/work-clock.ts";
import type { Stage } from "../complaint.schema.ts";
import type { PastComplaint, PastReply } from "./past-complaint.ts";

/** When the agency is open, and the law of each day. */
export type Terms = { readonly clock: WorkClock; readonly lawAt: (at: Date) => Law };

export type Waiting = { stage: Stage; unitId: string | null; holderId: string | null; dueAt: Date };

/** What has to be done next, by whom and until when: where its last step left it. Null: nothing any more. */
export function waitingFor(past: PastComplaint, terms: Terms): Waiting | null {
  const { closing, check, passedOn, proposal, appeal, answers } = past;
  const last = answers.at(-1);
  const place = { unitId: passedOn?.unitId ?? null, holderId: passedOn?.employeeId ?? null };
  if (closing) return null;
  if (appeal && last)
    return { stage: "appeal", ...nobody, unitId: last.unitId, dueAt: appealDue(appeal.at, terms) };
  if (last?.reopened)
    return { stage: "route", ...nobody, unitId: last.unitId, dueAt: dueSince(past, last.reopened.at, terms) };
  if (last) return { stage: "complainant", ...place, unitId: last.unitId, dueAt: reopenEnd(last.at, terms) };
  if (!check) return { stage: "check", ...nobody, dueAt: checkEnd(past.receivedAt, terms) };
  const dueAt = dueSince(past, past.receivedAt, terms);
  if (!passedOn) return { stage: "route", ...nobody, dueAt };
  return { stage: proposal ? "send" : "answer", ...place, dueAt };
}

const nobody = { unitId: null, holderId: null };

/** When each answer was due, how long it took while the agency was open, and what could follow until when. */
export function answerTerms(past: PastComplaint, at: number, terms: Terms) {
  const { clock } = terms;
  const since = past.answers[at - 1]?.reopened?.at ?? past.receivedAt;
  const { at: sentAt }: Pick<PastReply, "at"> = past.answers[at] ?? { at: since };
  return {
    dueAt: dueSince(past, since, terms),
    workedMinutes: clock.minutesBetween(since, sentAt),
    reopenUntil: reopenEnd(sentAt, terms),
    appealUntil: appealUntil(sentAt, clock, terms.lawAt(sentAt)).value,
  };
}

export function dueSince({ check }: PastComplaint, since: Date, { clock, lawAt }: Terms): Date {
  return answerDue(since, check?.weight ?? "plain", clock, lawAt(since)).value;
}

export function checkEnd(receivedAt: Date, { clock, lawAt }: Terms): Date {
  return checkDue(receivedAt, clock, lawAt(receivedAt)).value;
}

export function appealDue(at: Date, { clock, lawAt }: Terms): Date {
  return appealAnswerDue(at, clock, lawAt(at)).value;
}

function reopenEnd(at: Date, { clock, lawAt }: Terms): Date {
  return reopenUntil(at, clock, lawAt(at)).value;
}
