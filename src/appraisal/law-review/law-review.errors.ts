import { refusal } from "#platform/errors/refusal.ts";

export const reviewRuns = refusal("law-review.runs", "conflict");
export const findingUnknown = refusal("law-review.unknown", "not-found");
