import type { DuringAhead, DuringTask } from "#appraisal/coaching/during-tasks.ts";
import type { Side } from "#appraisal/coaching/talk-at-hand.ts";
import { isReviewHeld } from "./follow-up-state.ts";
import type { Running } from "./running.sql.ts";

type At = {
  side: Side;
  /** Whom it is for. */
  name: string;
  today: string;
  ahead: Pick<DuringAhead, "step" | "dialogue">;
};

/** Steps and reviews whose day is near or past, for either side: each is gone once it is noted. */
export function runningTasks(running: readonly Running[], at: At): DuringTask[] {
  return running.flatMap((one) => [...stepTasks(one, at), ...reviewTasks(one, at)]);
}

function stepTasks({ followUpId, actions, done }: Running, { side, name, today, ahead }: At): DuringTask[] {
  return actions.flatMap(({ actionId, body, dueOn }): DuringTask[] => {
    if (dueOn === null || dueOn > ahead.step || done.includes(actionId)) return [];
    const isLate = dueOn < today;
    return [
      {
        tone: isLate ? "urgent" : "due",
        title: `follow-up.wait.step.${side}`,
        text: isLate ? "follow-up.wait.step.late" : "follow-up.wait.step.text",
        facts: { name, step: body, day: dueOn },
        href: `/tindak-lanjut/${followUpId}`,
      },
    ];
  });
}

/** The head notes it, so that only the head can be late with it. */
function reviewTasks({ followUpId, reviewDays, held }: Running, at: At): DuringTask[] {
  const { side, name, today, ahead } = at;
  return reviewDays
    .filter((day) => day <= ahead.dialogue && !isReviewHeld(day, held))
    .map((day) => ({
      tone: day < today && side === "head" ? "urgent" : "due",
      title: `follow-up.wait.review.${side}`,
      text: day < today ? "follow-up.wait.review.late" : "follow-up.wait.review.text",
      facts: { name, day },
      href: side === "head" ? `/tindak-lanjut/${followUpId}/tinjauan` : `/tindak-lanjut/${followUpId}`,
    }));
}
