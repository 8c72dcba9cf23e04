import type { MessageFacts, MessageKey } from "#platform/words/words.ts";
import type { Law } from "#rules/law.ts";
import type { Interval } from "#rules/period/period.ts";
import { remindedUntil } from "#rules/reminder/reminder.ts";
import { runningInterval } from "./dialogue/running-interval.ts";
import type { During } from "./during.sql.ts";
import type { Side } from "./talk-at-hand.ts";

/** One thing that waits on one side of the table: what it says, and where it is done. */
export type DuringTask = {
  tone: "urgent" | "due" | "calm";
  title: MessageKey;
  text: MessageKey;
  facts: MessageFacts;
  href: string;
};

/** What waits while the year runs, with the days up to which it is spoken of. */
export type DuringAhead = { milestone: string; step: string; dialogue: string };

export function duringAhead(today: string, law: Law): DuringAhead {
  return {
    milestone: remindedUntil("milestone", today, law),
    step: remindedUntil("step", today, law),
    dialogue: remindedUntil("dialogue", today, law),
  };
}

type At = {
  planId: string;
  side: Side;
  /** Who sits on the other side. */
  name: string;
  today: string;
  ahead: DuringAhead;
  intervals: readonly Pick<Interval, "code" | "startsOn" | "endsOn">[];
};

/** Of one plan, for one side: each is gone once it is done. */
export function duringTasks(during: During, at: At): DuringTask[] {
  return [
    ...milestoneTasks(during, at),
    ...stepTasks(during, at),
    ...dialogueTask(during, at),
    ...during.unconfirmed
      .filter(({ side }) => side === at.side)
      .map(({ dialogueId, heldOn }) => ({
        tone: "due" as const,
        title: "during.confirm" as const,
        text: "during.confirm.text" as const,
        facts: { name: at.name, day: heldOn },
        href: `/rencana/${at.planId}/dialog/${dialogueId}`,
      })),
  ];
}

/** The person's own; the head reads them on the agenda. */
function milestoneTasks({ milestones }: During, { side, planId, today, ahead }: At): DuringTask[] {
  if (side === "head") return [];
  return milestones
    .filter(({ dueOn }) => dueOn <= ahead.milestone)
    .map(({ indicatorId, title, dueOn }) => ({
      tone: dueOn < today ? "urgent" : "due",
      title: "during.milestone",
      text: dueOn < today ? "during.milestone.late" : "during.milestone.text",
      facts: { title, day: dueOn },
      href: `/rencana/${planId}/kemajuan/${indicatorId}`,
    }));
}

/** Each stays in sight until it is done, and moves up as its day comes near. */
function stepTasks({ steps }: During, { planId, name, today, ahead }: At): DuringTask[] {
  return steps.map(({ step, dueOn }) => ({
    tone: dueOn < today ? "urgent" : dueOn <= ahead.step ? "due" : "calm",
    title: "during.step",
    text: "during.step.text",
    facts: { step, day: dueOn, name },
    href: `/rencana/${planId}/dialog#pembinaan`,
  }));
}

/** Once in each part of the year; spoken of when that part comes to its end. */
function dialogueTask({ dialogueOn }: During, at: At): DuringTask[] {
  const { planId, name, today, ahead } = at;
  const interval = runningInterval(at.intervals, today);
  if (!interval || interval.endsOn > ahead.dialogue) return [];
  if (dialogueOn !== null && dialogueOn >= interval.startsOn) return [];
  return [
    {
      tone: "due",
      title: "during.dialogue",
      text: "during.dialogue.text",
      facts: { name, day: interval.endsOn },
      href: `/rencana/${planId}/dialog`,
    },
  ];
}
