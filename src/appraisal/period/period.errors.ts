import { refusal } from "#platform/errors/refusal.ts";

export const periodAlreadyOpen = refusal<{ year: number }>("period.already-open", "conflict");
export const periodOutOfReach = refusal<{ earliest: number; latest: number }>(
  "period.out-of-reach",
  "invalid",
);
export const periodNotOpen = refusal<{ year: number }>("period.not-open", "not-found");
export const periodInUse = refusal<{ year: number; plans: number }>("period.in-use", "conflict");
export const periodUnitUnknown = refusal("period.unit-unknown", "not-found");
