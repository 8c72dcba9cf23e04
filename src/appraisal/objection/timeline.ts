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
  return [
    onDay(receivedOn, say("objection.clock.received"), today),
    ...(objection ? filedEvents(objection, today) : []),
    {
      ...onDay(lastDay, say("objection.clock.last-day"), today),
      text: objection ? undefined : lastDayText(lastDay, today),
    },
    ...(objection ? followingEvents(objection, today) : []),
  ].sort(byDay);
}

function filedEvents(objection: ObjectionOutline, today: string): TimelineEvent[] {
  const { employeeName: name, filedAt } = objection;
  return [onDay(dayOf(filedAt), say("objection.clock.filed", { name }), today)];
}

/** What came after the filing, and what is still to come: a day where one is set, else a dash and why. */
function followingEvents(objection: ObjectionOutline, today: string): TimelineEvent[] {
  const { withdrawnAt, employeeName, explainedAt, appraiserName, askedAt } = objection;
  const reviewer = reviewerNamed(objection);
  const explained = (at: Date | null, name: string) =>
    at ? [onDay(dayOf(at), say("objection.clock.explained", { name }), today)] : [];
  const done = [
    ...(askedAt ? [onDay(dayOf(askedAt), say("objection.clock.asked", { name: reviewer }), today)] : []),
    ...explained(explainedAt.employee, employeeName),
    ...explained(explainedAt.appraiser, appraiserName),
  ];
  if (withdrawnAt)
    return [
      ...done,
      onDay(dayOf(withdrawnAt), say("objection.clock.withdrawn", { name: employeeName }), today),
    ];
  return [...done, ...explanationDay(objection, today), decisionEvent(objection, today)];
}

function explanationDay({ answerBy, outcome }: ObjectionOutline, today: string): TimelineEvent[] {
  if (answerBy) return [onDay(answerBy, say("objection.clock.answer-by"), today)];
  if (outcome) return [];
  return [
    { when: "–", title: say("objection.clock.answer-by"), text: say("objection.clock.answer-by.text") },
  ];
}

function decisionEvent(objection: ObjectionOutline, today: string): TimelineEvent {
  const name = reviewerNamed(objection);
  const { decidedAt, outcome } = objection;
  if (decidedAt && outcome)
    return onDay(dayOf(decidedAt), say(`objection.clock.decided.${outcome}`, { name }), today);
  const title = say("objection.clock.decision");
  return { when: "–", title, text: say("objection.clock.decision.text"), state: "open" };
}

function onDay(day: string, title: string, today: string): TimelineEvent {
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

function dayOf(instant: Date): string {
  return dayIn(currentTimeZone(), instant);
}

/** Whoever decides, as the page says it. */
export function reviewerNamed({ reviewerName, reviewerActingFor }: ObjectionOutline): string {
  return reviewerName ? nameActing(reviewerName, reviewerActingFor) : say("objection.reviewer.none");
}
