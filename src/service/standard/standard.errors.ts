import { refusal } from "#platform/errors/refusal.ts";

export const serviceUnknown = refusal("service.unknown", "not-found");
export const serviceCodeTaken = refusal<{ code: string }>("service.code-taken", "conflict");
export const serviceRetired = refusal<{ day: string }>("service.retired", "conflict");
export const serviceUnitUnknown = refusal("service.unit-unknown", "not-found");
export const standardUnknown = refusal("standard.unknown", "not-found");
export const standardPublished = refusal<{ version: number }>("standard.published", "conflict");
export const standardDraftThere = refusal<{ version: number }>("standard.draft-there", "conflict");
export const standardIncomplete = refusal<{ missing: string; count: number }>(
  "standard.incomplete",
  "conflict",
);
export const standardTooEarly = refusal<{ earliest: string }>("standard.too-early", "invalid");
export const standardTooLate = refusal<{ latest: string }>("standard.too-late", "invalid");
export const retirementTooEarly = refusal<{ earliest: string }>("service.retired-too-early", "invalid");
export const standardOnly = refusal("standard.only", "conflict");
