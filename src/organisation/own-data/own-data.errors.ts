import { refusal } from "#platform/errors/refusal.ts";

/** Nobody has asked for it, it is still being made, or its days are over. */
export const ownDataNotMade = refusal("own-data.not-made", "not-found");
