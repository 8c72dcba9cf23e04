import { refusal } from "#platform/errors/refusal.ts";

export const creditAccountUnknown = refusal("credit-points.unknown", "not-found");
export const creditAccountNone = refusal("credit-points.none", "conflict");
export const creditRatingUnknown = refusal("credit-points.rating-unknown", "not-found");
export const creditOpeningUnknown = refusal("credit-points.opening-unknown", "not-found");
export const creditOpeningWithdrawn = refusal("credit-points.opening-withdrawn", "conflict");
