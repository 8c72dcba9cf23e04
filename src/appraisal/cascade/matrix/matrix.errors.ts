import { refusal } from "#platform/errors/refusal.ts";

/** Also the answer to whoever may not know of it. */
export const matrixUnknown = refusal("cascade.matrix-unknown", "not-found");
export const draftNotToShare = refusal("cascade.draft-not-to-share", "conflict");
