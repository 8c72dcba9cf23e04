import type { CoachingNote } from "#appraisal/coaching/note/notes.ts";
import type { FeedbackRow } from "#appraisal/feedback/feedback-of-plan.ts";
import type { DialogueRow } from "#appraisal/plan/dialogue/dialogue-rows.ts";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { milestoneState } from "#appraisal/progress/milestone/milestone-state.ts";
import type { Milestone } from "#appraisal/progress/milestone/milestones.ts";
import { newestValues, type ProgressEntry } from "#appraisal/progress/progress-of-plan.ts";
import { indicatorStanding } from "#appraisal/progress/standing.ts";
import type { Move } from "#organisation/index.ts";
import type { Span } from "#rules/period/period.ts";
import type { AgendaItem } from "./agenda-item.ts";
import type { DialoguePoint } from "./points.ts";

/** Everything that the agenda is made of. */
export type AgendaFacts = {
  today: string;
  /** When the last dialogue was recorded, or the plan agreed: what is new is newer. */
  since: Date;
  /** Milestones up to this day are near enough to speak about. */
  until: string;
  plan: Span & { employeeId: string; pauses: readonly Span[] };
  indicators: readonly Indicator[];
  entries: readonly ProgressEntry[];
  milestones: readonly Milestone[];
  notes: readonly CoachingNote[];
  feedback: readonly FeedbackRow[];
  said: readonly DialogueRow[];
  points: readonly DialoguePoint[];
  moves: readonly Move[];
  /** Long absences, each under its official name. */
  absences: readonly (Span & { name: string })[];
};

const quotedMax = 120;

/** What happened since the last dialogue and what is open, in the order of `agendaKinds`. */
export function agendaOf(facts: AgendaFacts): AgendaItem[] {
  return [
    ...facts.points.map(({ authorName, body }) => item("point", { name: authorName, body })),
    ...progressItems(facts),
    ...milestoneItems(facts),
    ...stepItems(facts),
    ...feedbackItem(facts),
    ...unanswered(facts).map(({ text }) => item("comment", { body: shortened(text) })),
    ...expectations(facts),
    ...facts.moves.map(({ change, day, title }) => item(change, { day, title })),
    ...facts.absences.map(({ name, startsOn, endsOn }) => item("away", { name, startsOn, endsOn })),
  ];
}

function item(kind: AgendaItem["kind"], facts: AgendaItem["facts"]): AgendaItem {
  return { kind, facts };
}

/** What is behind is spoken about until it is not; what is reached once, after it was. */
function progressItems({ indicators, entries, milestones, plan, today, since }: AgendaFacts): AgendaItem[] {
  const newest = newestValues(entries);
  const stands = indicators.map((indicator) => {
    const { indicatorId, statement } = indicator;
    const entry = newest.get(indicatorId);
    const own = milestones.filter((one) => one.indicatorId === indicatorId);
    const at = { value: entry?.value ?? null, milestones: own, plan, today };
    const isNew = entry !== undefined && entry.recordedAt > since;
    return { statement, isNew, state: indicatorStanding(indicator, at).state };
  });
  const late = stands.filter(({ state }) => state === "late" || state === "below");
  const reached = stands.filter(({ state, isNew }) => state === "reached" && isNew);
  return [
    ...late.map(({ statement }) => item("late", { statement })),
    ...reached.map(({ statement }) => item("reached", { statement })),
  ];
}

function milestoneItems({ milestones, today, since, until }: AgendaFacts): AgendaItem[] {
  const of = (one: Milestone, kind: AgendaItem["kind"], day: string) => item(kind, { title: one.title, day });
  const overdue = milestones.filter((one) => milestoneState(one, today) === "overdue");
  const coming = milestones.filter((one) => milestoneState(one, today) === "coming" && one.dueOn <= until);
  return [
    ...overdue.map((one) => of(one, "milestone-overdue", one.dueOn)),
    ...milestones.flatMap((one) =>
      one.reached && one.reached.at > since ? [of(one, "milestone-reached", one.reached.on)] : [],
    ),
    ...coming.map((one) => of(one, "milestone-coming", one.dueOn)),
  ];
}

function stepItems({ notes }: AgendaFacts): AgendaItem[] {
  return notes.flatMap(({ step }) =>
    step && !step.doneAt ? [item("step", { step: step.text, day: step.dueOn })] : [],
  );
}

/** How much was said; the words themselves stay where whoever may read them reads them. */
function feedbackItem({ feedback, since }: AgendaFacts): AgendaItem[] {
  const count = feedback.filter(({ givenAt }) => givenAt > since).length;
  return count > 0 ? [item("feedback", { count })] : [];
}

/**
 * What one side said and the other has not answered, each conversation by its first comment: one that is called done is
 * answered, and an agreement answers what was said before it.
 */
function unanswered({ said, plan }: AgendaFacts): DialogueRow[] {
  const agreed = said.findLastIndex(({ kind }) => kind === "agreed");
  const since = said.slice(agreed + 1);
  const done = new Set(since.filter(({ kind }) => kind === "resolved").map(({ id }) => id));
  const comments = since.filter(({ kind }) => kind === "commented");
  const conversations = Map.groupBy(comments, ({ id, reply_to }) => reply_to ?? id);
  return [...conversations].flatMap(([id, rows]) => {
    const sides = new Set(rows.map(({ by }) => by === plan.employeeId));
    return done.has(id) || sides.size > 1 ? [] : rows.slice(0, 1);
  });
}

function expectations({ said, since }: AgendaFacts): AgendaItem[] {
  return said.some(({ kind, at }) => kind === "expectations-written" && at > since)
    ? [item("expectation", {})]
    : [];
}

function shortened(text: string): string {
  return text.length > quotedMax ? `${text.slice(0, quotedMax).trimEnd()}…` : text;
}
