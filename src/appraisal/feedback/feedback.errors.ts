import { refusal } from "#platform/errors/refusal.ts";

export const feedbackNotYet = refusal("feedback.not-yet", "conflict");
export const feedbackClosed = refusal("feedback.closed", "conflict");
export const feedbackTooMany = refusal<{ maximum: number }>("feedback.too-many", "conflict");
export const feedbackTooManyOfYours = refusal<{ maximum: number }>("feedback.too-many-of-yours", "conflict");
export const feedbackUnknown = refusal("feedback.unknown", "not-found");
export const feedbackGone = refusal("feedback.gone", "conflict");
export const feedbackTooLate = refusal<{ days: number }>("feedback.too-late", "conflict");
export const feedbackReplied = refusal("feedback.replied", "conflict");
export const feedbackHidden = refusal("feedback.hidden", "conflict");
