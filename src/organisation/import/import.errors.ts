import { refusal } from "#platform/errors/refusal.ts";

export const importEmpty = refusal("import.empty", "invalid");
export const importUnknown = refusal("import.unknown", "not-found");
export const importHasProblems = refusal<{ problems: number }>("import.has-problems", "conflict");
export const importAlreadyConfirmed = refusal("import.already-confirmed", "conflict");
export const importOutdated = refusal("import.outdated", "conflict");
export const importNotReady = refusal("import.not-ready", "conflict");
export const importFileMissing = refusal("import.file-missing", "invalid");
