import { sheetImportOutdated } from "./sheet-import.errors.ts";
import { isMapped, type SheetImport } from "./sheet-import.schema.ts";

export type SheetImportState =
  | "reading"
  | "refused"
  | "unmapped"
  | "problems"
  | "same"
  | "outdated"
  | "waiting"
  | "confirmed";

/** Where an upload stands. */
export function sheetImportState({
  failure,
  finding,
  mapping,
  confirmedAt,
  saveFailure,
}: SheetImport): SheetImportState {
  if (confirmedAt) return "confirmed";
  if (failure) return "refused";
  if (!finding) return "reading";
  if (!isMapped(mapping)) return "unmapped";
  if (finding.problems > 0) return "problems";
  if (saveFailure === sheetImportOutdated().code) return "outdated";
  return finding.added + finding.changed === 0 ? "same" : "waiting";
}
