import { refusal } from "#platform/errors/refusal.ts";

/** No rating of an evaluation here ends a year by that name. */
export const annualRatingUnknown = refusal("annual.rating-unknown", "not-found");
