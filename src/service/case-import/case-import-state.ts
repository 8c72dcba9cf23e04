import { caseImportOutdated } from "./case-import.errors.ts";
import { type CaseImport, isMapped } from "./case-import.schema.ts";

export type CaseImportState =
  | "reading"
  | "refused"
  | "unmapped"
  | "problems"
  | "same"
  | "outdated"
  | "waiting"
  | "confirmed";

/** Where an upload stands. */
export function caseImportState({
  failure,
  finding,
  mapping,
  confirmedAt,
  saveFailure,
}: CaseImport): CaseImportState {
  if (confirmedAt) return "confirmed";
  if (failure) return "refused";
  if (!finding) return "reading";
  if (!isMapped(mapping)) return "unmapped";
  if (finding.problems > 0) return "problems";
  if (saveFailure === caseImportOutdated().code) return "outdated";
  return finding.added + finding.changed === 0 ? "same" : "waiting";
}
