import { refusal } from "#platform/errors/refusal.ts";

export const libraryNeedsAgreement = refusal("library.needs-agreement", "conflict");
export const libraryShared = refusal("library.shared", "conflict");
export const libraryNotShared = refusal("library.not-shared", "conflict");
export const libraryEntryUnknown = refusal("library.entry-unknown", "not-found");
export const libraryHidden = refusal("library.hidden", "conflict");
export const libraryNotHidden = refusal("library.not-hidden", "conflict");
