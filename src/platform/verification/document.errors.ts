import { refusal } from "#platform/errors/refusal.ts";

export const documentUnknown = refusal("document.unknown", "not-found");
/** The record is not under a checkpoint yet: some two seconds after it was made. */
export const receiptNotYet = refusal("receipt.not-yet", "unavailable");
