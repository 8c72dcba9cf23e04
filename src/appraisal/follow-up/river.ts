import { say } from "#platform/words/words.ts";
import type { Stone } from "#ui/chart/stone.ts";
import type { FollowUp } from "./follow-up.schema.ts";
import { isReviewHeld } from "./follow-up-state.ts";

/** The days of a plan in their order: its steps, its reviews, and its end. */
export function stonesOf({ content, done, reviews, endsOn, concludedAt }: FollowUp, today: string): Stone[] {
  const held = reviews.map(({ heldOn }) => heldOn);
  const finished = new Map(done.map((one) => [one.actionId, one]));
  const steps = content.actions.flatMap(({ actionId, body, dueOn }): Stone[] => {
    if (dueOn === null) return [];
    const isDone = finished.has(actionId);
    return [
      { day: dueOn, label: body, note: noteOf(isDone, dueOn < today), state: isDone ? "done" : "open" },
    ];
  });
  const planned = content.reviewDays.map((day): Stone => {
    const isHeld = isReviewHeld(day, held);
    return { day, label: say("follow-up.review"), state: isHeld ? "done" : "open" };
  });
  const end: Stone[] = endsOn
    ? [{ day: endsOn, label: say("follow-up.ends"), state: concludedAt ? "done" : "open" }]
    : [];
  return [...steps, ...planned, ...end].sort((one, other) => one.day.localeCompare(other.day));
}

function noteOf(isDone: boolean, isLate: boolean): string {
  if (isDone) return say("follow-up.action.done");
  return say(isLate ? "follow-up.action.late" : "follow-up.action.open");
}
