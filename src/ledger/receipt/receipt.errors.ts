import { refusal } from "#platform/errors/refusal.ts";

export const receiptFileTooLarge = refusal<{ maximumKb: number }>("receipt.too-large", "too-large");
/** The record is not under a checkpoint yet: some two seconds after it was made. */
export const receiptNotYet = refusal("receipt.not-yet", "unavailable");
/** Nothing has been signed for a while, although records wait. */
export const receiptUnsigned = refusal("receipt.unsigned", "conflict");
