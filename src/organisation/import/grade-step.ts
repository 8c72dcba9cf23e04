import type { CurrentPerson } from "./current-people.ts";
import type { ImportedPerson } from "./imported-person.ts";

export type GradeStep = { grade: string; startsOn: string };

type Known = Pick<CurrentPerson, "grade" | "gradeSince" | "gradeToCome">;

/**
 * The grade that the file brings, or null: it says none, or one that is on record, be it for later. A grade that
 * differs holds from now on, so it must not slip in before the one in force.
 */
export function gradeStep(
  { grade, gradeSince, since }: Pick<ImportedPerson, "grade" | "gradeSince" | "since">,
  known: Known | undefined,
  effectiveOn: string,
): GradeStep | null {
  if (grade === null || grade === known?.grade || grade === known?.gradeToCome) return null;
  const inForce = known?.gradeSince ?? null;
  if (inForce === null) return { grade, startsOn: gradeSince ?? since ?? effectiveOn };
  if (gradeSince !== null && gradeSince > inForce) return { grade, startsOn: gradeSince };
  return { grade, startsOn: effectiveOn }; // on the day of the one in force it replaces: a correction
}
