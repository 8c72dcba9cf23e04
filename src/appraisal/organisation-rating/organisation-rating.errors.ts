import { refusal } from "#platform/errors/refusal.ts";

export const ratedUnitUnknown = refusal("organisation-rating.unit-unknown", "not-found");
export const ratingTooEarly = refusal<{ from: string }>("organisation-rating.too-early", "conflict");
export const nothingToExplain = refusal("organisation-rating.nothing-to-explain", "conflict");
