import { isPromotion } from "#rules/grade/grade.ts";
import type { Law } from "#rules/law.ts";
import type { CurrentPerson } from "./current-people.ts";
import type { GradeStep } from "./grade-step.ts";
import type { ImportedPerson } from "./imported-person.ts";

/** What looks as if a row were older than the record. */
export const warningCodes = ["left", "grade-down", "grade-since-before", "since-before"] as const;
export type Warning = {
  /** The sentence is the message `import.warning.<code>`. */
  code: (typeof warningCodes)[number];
  facts: Readonly<Record<string, string>>;
};

type Steps = { moves: boolean; grade: GradeStep | null };

/** Each sign that a row says what was once, not what comes: a person may mean it, but is asked. */
export function warningsOf(person: ImportedPerson, known: CurrentPerson, steps: Steps, law: Law): Warning[] {
  const warnings: Warning[] = [];
  if (known.hasLeft)
    warnings.push({ code: "left", facts: { day: known.leftOn ?? "", reason: known.leftReason ?? "" } });
  if (steps.grade) warnings.push(...gradeWarnings(person, known, steps.grade.grade, law));
  if (steps.moves && isBefore(person.since, known.since))
    warnings.push({ code: "since-before", facts: { day: person.since ?? "", recorded: known.since ?? "" } });
  return warnings;
}

function gradeWarnings(
  { gradeSince: day }: ImportedPerson,
  known: CurrentPerson,
  to: string,
  law: Law,
): Warning[] {
  const from = known.grade ?? "";
  const recorded = known.gradeSince;
  if (isPromotion(to, from, law)) return [{ code: "grade-down", facts: { from, to } }];
  if (!isBefore(day, recorded)) return [];
  return [{ code: "grade-since-before", facts: { day: day ?? "", recorded: recorded ?? "" } }];
}

function isBefore(day: string | null, recorded: string | null): boolean {
  return day !== null && recorded !== null && day < recorded;
}
