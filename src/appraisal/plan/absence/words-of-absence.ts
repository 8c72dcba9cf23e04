import { findAbsenceKind } from "#rules/absence/absence.ts";
import type { Law } from "#rules/law.ts";

/** The official name of a kind of absence, and what it means; a code that the law does not know stands for itself. */
export function wordsOfAbsence(code: string, law: Law): { text: string; gloss: string } {
  const kind = findAbsenceKind(code, law);
  return { text: kind?.name ?? code, gloss: kind?.gloss ?? code };
}
