import { refusal } from "#platform/errors/refusal.ts";

export const measuredUnknown = refusal("measured.measure-unknown", "not-found");
export const measuredNotOfPersons = refusal("measured.not-of-persons", "conflict");
export const measuredServiceUnknown = refusal("measured.service-unknown", "not-found");
export const measuredNotBound = refusal("measured.not-bound", "conflict");
export const measuredNothingNew = refusal("measured.nothing-new", "conflict");
export const disputeUnknown = refusal("measured.dispute-unknown", "not-found");
export const disputedAlready = refusal("measured.disputed-already", "conflict");
export const disputeAnswered = refusal("measured.dispute-answered", "conflict");
