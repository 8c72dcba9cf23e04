import {
  answerDue,
  answerDueAgain,
  appealAnswerDue,
  checkDue,
  reopenUntil,
} from "#rules/complaint-clock/complaint-clock.ts";
import type { ComplaintWeight } from "#rules/complaint-clock/complaints.law.ts";
import { laterByWaits, type Wait } from "#rules/complaint-clock/wait.ts";
import type { Step } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import type { WorkClock } from "#rules/working-time/work-clock.ts";
import type { AgencyClock } from "./agency-clock.ts";
import type { ComplaintAtHand } from "./complaint-at-hand.ts";
import type { History } from "./history.schema.ts";

type Known = {
  weight: ComplaintWeight | null;
  history: Pick<History, "answers" | "shared" | "appeal">;
  /** How often the complainant was waited for. */
  waits: readonly Wait[];
};

/** Why the next step is due when it is: the reasons of the clock that runs now. */
export function whyDue(
  { open, receivedAt }: ComplaintAtHand,
  known: Known,
  { clock, law, because }: AgencyClock,
): readonly Step[] {
  return open ? [...dueReasons({ open, receivedAt }, known, clock, law), ...because] : [];
}

function dueReasons(
  { open, receivedAt }: { open: NonNullable<ComplaintAtHand["open"]>; receivedAt: Date },
  { weight, history, waits }: Known,
  clock: WorkClock,
  law: Law,
): readonly Step[] {
  const last = history.answers.at(-1);
  if (open.stage === "appeal" && history.appeal)
    return appealAnswerDue(history.appeal.at, clock, law).because;
  if (open.stage === "complainant" && last) return reopenUntil(last.sentAt, clock, law).because;
  const again = last?.reopened?.at ?? history.shared.at(-1)?.reopened?.at;
  const since = again ?? receivedAt;
  const isCheck = open.stage === "check" || weight === null;
  const due = isCheck
    ? checkDue(since, clock, law)
    : (again ? answerDueAgain : answerDue)(since, weight, clock, law);
  const counted = waits.filter(({ from }) => from >= since);
  return [...due.because, ...laterByWaits(due.value, counted, clock, law).because];
}
