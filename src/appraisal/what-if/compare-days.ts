import { calendarYear } from "#appraisal/period/years.ts";
import { laterDay } from "#platform/clock/clock.ts";
import { findAbsenceKind, pausedDays } from "#rules/absence/absence.ts";
import { countedDays } from "#rules/annual-parts/annual-parts.ts";
import { type Day, dayAfter, daysBetween } from "#rules/day.ts";
import type { Step } from "#rules/decision.ts";
import { type LawData, lawOn } from "#rules/law.ts";
import { objectionWindow } from "#rules/objection-window/objection-window.ts";
import { annualInterval, planningDeadline } from "#rules/period/period.ts";
import type { Laws } from "./compare-ratings.ts";
import { type Difference, differing } from "./difference.ts";
import type { PlanFacts, YearFacts } from "./year-facts.ts";

type Both = { now: LawData; asIf: LawData };

const inTime = (isInTime: boolean) => (isInTime ? "in-time" : "too-late");

/** Whether the last objection to a result would have been filed in time, by the law of the day of receipt. */
export function objectionCompared({ receivedOn, filedOn }: PlanFacts, laws: Both): Difference[] {
  if (receivedOn === null || filedOn === null) return [];
  const [now, asIf] = [laws.now, laws.asIf].map((law) =>
    objectionWindow({ receivedOn, today: filedOn }, lawOn(law, receivedOn)),
  );
  if (!now || !asIf) return [];
  return differing(
    "objection",
    [inTime(now.value.state === "open"), inTime(asIf.value.state === "open")],
    asIf.because,
  );
}

/** Whether the plan would have been agreed in time; who began in mid-year has as many days as everybody in January. */
export function planningCompared({ startsOn, agreedOn }: PlanFacts, year: number, laws: Both): Difference[] {
  if (agreedOn === null) return [];
  const first = calendarYear(year).startsOn;
  const dues = [laws.now, laws.asIf].map((law) => planningDeadline(year, lawOn(law, first)));
  const [now, asIf] = dues.map(({ day, source }) => {
    const own = dayAfter(startsOn, daysBetween(first, day));
    return { lastDay: laterDay(own, day), source };
  });
  if (!now || !asIf) return [];
  const values = [inTime(agreedOn <= now.lastDay), inTime(agreedOn <= asIf.lastDay)] as const;
  const step = deadlineStep("planning-deadline", { day: agreedOn, lastDay: asIf.lastDay }, asIf.source);
  return differing("planning", values, [step]);
}

/** Whether the year would have been decided in time. */
export function decidingCompared(plan: PlanFacts, { now, asIf }: Laws): Difference[] {
  const { decidedOn } = plan;
  if (decidedOn === null) return [];
  const [before, after] = [annualInterval(plan, now).dueOn, annualInterval(plan, asIf).dueOn];
  if (before.state !== "known" || after.state !== "known") return [];
  const { source } = asIf.get("evaluation-cycle", "annual-evaluation-deadline");
  const values = [inTime(decidedOn <= before.value), inTime(decidedOn <= after.value)] as const;
  return differing("deciding", values, [
    deadlineStep("annual-deadline", { day: decidedOn, lastDay: after.value }, source),
  ]);
}

/** The days of a plan that would count, where a kind of absence would stop it, or would not. */
export function pauseCompared(plan: PlanFacts, { absences }: YearFacts, laws: Laws): Difference[] {
  const [now, asIf] = [laws.now, laws.asIf].map((law) => {
    const stops = (kind: string) => findAbsenceKind(kind, law)?.pauses;
    return absences.map((absence) => ({ absence, stops: stops(absence.kind) }));
  });
  if (!now || !asIf) return [];
  // what was recorded stands, unless the scenario says otherwise of its kind
  const after = asIf.map(({ absence, stops }, at) =>
    stops === now[at]?.stops ? absence.pauses : stops === true,
  );
  const daysOf = (pauses: readonly boolean[]) => {
    const paused = pausedDays(
      plan,
      absences.filter((_, at) => pauses[at]),
    );
    return countedDays({ ...plan, pausedDays: paused });
  };
  return differing(
    "pause",
    [daysOf(absences.map(({ pauses }) => pauses)), daysOf(after)],
    [pauseStep(plan, laws)],
  );
}

function pauseStep({ startsOn, endsOn }: PlanFacts, { asIf }: Laws): Step {
  const { source } = asIf.get("annual-parts", "absence-kinds");
  return { rule: "absence-pauses", article: source, inputs: { startsOn, endsOn }, outcome: "pause" };
}

function deadlineStep(
  rule: "planning-deadline" | "annual-deadline",
  { day, lastDay }: { day: Day; lastDay: Day },
  article: Step["article"],
): Step {
  return { rule, article, inputs: { day, lastDay }, outcome: inTime(day <= lastDay) };
}
