import { refusal } from "#platform/errors/refusal.ts";

export const measureUnknown = refusal("measure.unknown", "not-found");
export const measureUnitUnknown = refusal("measure.unit-unknown", "not-found");
export const measureNotOfPersons = refusal("measure.not-of-persons", "conflict");
export const measureTooLong = refusal<{ maximum: number }>("measure.too-long", "invalid");
