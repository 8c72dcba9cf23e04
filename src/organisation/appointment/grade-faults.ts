import type { FieldFault } from "#platform/errors/refusal.ts";
import { findGrade, firstGradeDay, type Status } from "#rules/grade/grade.ts";
import { type LawData, lawOn } from "#rules/law.ts";

/** What stands against giving a person of this status the grade from `startsOn` on. */
export function gradeFaults(
  status: Status,
  { grade, startsOn }: { grade: string; startsOn: string },
  law: LawData,
): FieldFault[] {
  const earliest = firstGradeDay(status, law);
  if (startsOn < earliest) return [{ path: "startsOn", code: "grade.none-yet", facts: { status, earliest } }];
  if (findGrade(grade, lawOn(law, startsOn))?.status !== status)
    return [{ path: "grade", code: "grade.not-of-status", facts: { status } }];
  return [];
}
