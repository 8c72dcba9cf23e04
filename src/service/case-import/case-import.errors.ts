import { refusal } from "#platform/errors/refusal.ts";

export const caseImportUnknown = refusal("case-import.unknown", "not-found");
export const caseSourceUnknown = refusal("case-import.source-unknown", "not-found");
export const caseSourceNameTaken = refusal("case-import.source-name-taken", "conflict");
export const caseLogEmpty = refusal("case-import.empty", "invalid");
export const caseImportNotReady = refusal("case-import.not-ready", "conflict");
export const caseImportHasProblems = refusal<{ problems: number }>("case-import.has-problems", "conflict");
export const caseImportConfirmed = refusal("case-import.already-confirmed", "conflict");
export const caseImportOutdated = refusal("case-import.outdated", "conflict");
export const caseImportFileMissing = refusal("case-import.file-missing", "invalid");
