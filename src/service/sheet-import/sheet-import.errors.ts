import { refusal } from "#platform/errors/refusal.ts";

export const sheetImportUnknown = refusal("sheet-import.unknown", "not-found");
export const sheetSourceUnknown = refusal("sheet-import.source-unknown", "not-found");
export const sheetSourceNameTaken = refusal("sheet-import.source-name-taken", "conflict");
export const sheetEmpty = refusal("sheet-import.empty", "invalid");
export const sheetImportNotReady = refusal("sheet-import.not-ready", "conflict");
export const sheetImportHasProblems = refusal<{ problems: number }>("sheet-import.has-problems", "conflict");
export const sheetImportConfirmed = refusal("sheet-import.already-confirmed", "conflict");
export const sheetImportOutdated = refusal("sheet-import.outdated", "conflict");
export const sheetFileMissing = refusal("sheet-import.file-missing", "invalid");
