import { refusal } from "#platform/errors/refusal.ts";

export const hoursUnitUnknown = refusal("hours.unit-unknown", "not-found");
export const hoursUnknown = refusal("hours.unknown", "not-found");
export const closingDayThere = refusal<{ day: string }>("closing-day.there", "conflict");
export const closingDayUnknown = refusal("closing-day.unknown", "not-found");
export const closingDayTooOld = refusal<{ earliest: string }>("closing-day.too-old", "invalid");
