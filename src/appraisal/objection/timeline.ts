import { nameActing } from "#appraisal/name-acting.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { currentTimeZone, say } from "#platform/words/words.ts";
import type { TimelineEvent } from "#ui/layout/timeline.tsx";
import { showDay } from "#ui/locale.ts";
import type { ObjectionOutline } from "./objection.schema.ts";

type Clocks = { receivedOn: string | null; lastDay: string | null; today: string };

/** Every day that counts, as both sides see it: what was, and until when something can still be done. */
export function timelineOf(
  { receivedOn, lastDay, today }: Clocks,
  objection: ObjectionOutline | null,
): TimelineEvent[] {
  if (receivedOn === null || lastDay === null)
    return [{ when: "–", title: say("objection.clock.unread"), state: "open", quiet: true }];
  const all: TimelineEvent[] = [
    { when: showDay(receivedOn), at: receivedOn, title: say("objection.clock.received"), state: "done" },
    ...(objection ? [filedEvent(objection)] : []),
    {
      ...deadline(lastDay, say("objection.clock.last-day"), today),
      text: objection ? undefined : lastDayText(lastDay, today),
    },
    ...(objection ? followingEvents(objection, today) : []),
  ];
  return all.filter(({ at }) => !isPastDecision(at, objection)).sort(byDay);
}

/** A day that was to come when it was decided: nothing waits for it any more, and nothing happened on it. */
function isPastDecision(at: string | undefined, objection: ObjectionOutline | null): boolean {
  if (!objection?.decidedAt) return false;
  return at === undefined || at > dayIn(currentTimeZone(), objection.decidedAt);
}

function filedEvent({ employeeName: name, filedAt }: ObjectionOutline): TimelineEvent {
  return happened(filedAt, say("objection.clock.filed", { name }));
}

/** What came after the filing, and what is still to come: a day where one is set, else a dash and why. */
function followingEvents(objection: ObjectionOutline, today: string): TimelineEvent[] {
  const { withdrawnAt, employeeName, explainedAt, appraiserName, askedAt } = objection;
  const reviewer = reviewerNamed(objection);
  const explained = (at: Date | null, name: string) =>
    at ? [happened(at, say("objection.clock.explained", { name }))] : [];
  const done = [
    ...(askedAt ? [happened(askedAt, say("objection.clock.asked", { name: reviewer }))] : []),
    ...explained(explainedAt.employee, employeeName),
    ...explained(explainedAt.appraiser, appraiserName),
  ];
  if (withdrawnAt)
    return [...done, happened(withdrawnAt, say("objection.clock.withdrawn", { name: employeeName }))];
  return [...done, explanationDay(objection, today), decisionEvent(objection)];
}

function explanationDay({ answerBy }: ObjectionOutline, today: string): TimelineEvent {
  const title = say("objection.clock.answer-by");
  if (answerBy) return deadline(answerBy, title, today);
  return { when: "–", title, text: say("objection.clock.answer-by.text"), state: "open" };
}

function decisionEvent(objection: ObjectionOutline): TimelineEvent {
  const name = reviewerNamed(objection);
  const { decidedAt, outcome } = objection;
  if (decidedAt && outcome) return happened(decidedAt, say(`objection.clock.decided.${outcome}`, { name }));
  const title = say("objection.clock.decision");
  return { when: "–", title, text: say("objection.clock.decision.text"), state: "open" };
}

function happened(instant: Date, title: string): TimelineEvent {
  const day = dayIn(currentTimeZone(), instant);
  return { when: showDay(day), at: day, title, state: "done" };
}

function deadline(day: string, title: string, today: string): TimelineEvent {
  const state = day < today ? "done" : day === today ? "now" : "open";
  return { when: showDay(day), at: day, title, state };
}

function lastDayText(lastDay: string, today: string): string {
  return say(lastDay < today ? "objection.clock.over" : "objection.clock.open");
}

/** Events without a day come last, in their order. */
function byDay(one: TimelineEvent, other: TimelineEvent): number {
  return (one.at ?? "9999").localeCompare(other.at ?? "9999");
}

/** Whoever decides, as the page says it. */
export function reviewerNamed({ reviewerName, reviewerActingFor }: ObjectionOutline): string {
  return reviewerName ? nameActing(reviewerName, reviewerActingFor) : say("objection.reviewer.none");
}
