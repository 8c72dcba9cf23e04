import { nameActing } from "#appraisal/name-acting.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { currentTimeZone, say } from "#platform/words/words.ts";
import type { TimelineEvent } from "#ui/layout/timeline.tsx";
import { showDay } from "#ui/locale.ts";
import type { FollowUp } from "./follow-up.schema.ts";
import { codeName, deciderNamed } from "./follow-up-words.tsx";

/** Everything that somebody did about it, in the order of its days. */
export function historyOf(one: FollowUp): TimelineEvent[] {
  const events = [
    happened(
      one.openedAt,
      say("follow-up.history.opened", { name: nameActing(one.openedBy, one.actingFor) }),
    ),
    ...happenedIf(one.submittedAt, say("follow-up.history.submitted", { name: deciderNamed(one) })),
    ...one.answers.map(({ at }) =>
      happened(at, say("follow-up.history.answered", { name: one.employeeName })),
    ),
    ...decided(one),
    ...one.looks.map(({ at, by, reason }) =>
      happened(at, say("follow-up.history.looked", { name: by }), reason),
    ),
    ...one.done.map(({ doneOn, by, note }) =>
      onDay(doneOn, say("follow-up.history.done", { name: by }), note),
    ),
    ...one.reviews.map(({ heldOn, by, note }) =>
      onDay(heldOn, say("follow-up.history.reviewed", { name: by }), note),
    ),
    ...concluded(one),
    ...happenedIf(
      one.setAsideAt,
      say("follow-up.history.set-aside", { name: one.setAsideBy ?? "–" }),
      one.setAsideReason,
    ),
  ];
  return events.sort((earlier, later) => (earlier.at ?? "").localeCompare(later.at ?? ""));
}

function decided({ decidedAt, decision, decidedBy, decidedActingFor, decisionReason }: FollowUp) {
  if (!decision) return [];
  const name = nameActing(decidedBy ?? "–", decidedActingFor);
  return happenedIf(decidedAt, say(`follow-up.history.${decision}`, { name }), decisionReason);
}

function concluded({ concludedAt, concludedBy, outcome, outcomeNote, nextStep }: FollowUp) {
  if (!outcome) return [];
  const what = say(`follow-up.outcome.${outcome}`);
  const next = nextStep ? ` ${say("follow-up.next", { step: codeName("next", nextStep) })}` : "";
  const title = say("follow-up.history.concluded", { name: concludedBy ?? "–", what });
  return happenedIf(concludedAt, title, `${outcomeNote ?? ""}${next}`);
}

function happenedIf(at: Date | null, title: string, text: string | null = null): TimelineEvent[] {
  return at ? [happened(at, title, text)] : [];
}

function happened(at: Date, title: string, text: string | null = null): TimelineEvent {
  return onDay(dayIn(currentTimeZone(), at), title, text);
}

function onDay(day: string, title: string, text: string | null): TimelineEvent {
  return { when: showDay(day), at: day, title, text: text ?? undefined, state: "done" };
}
