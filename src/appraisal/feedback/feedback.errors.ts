import { refusal } from "#platform/errors/refusal.ts";

export const feedbackNotYet = refusal("feedback.not-yet", "conflict");
export const feedbackClosed = refusal("feedback.closed", "conflict");
export const feedbackTooMany = refusal<{ maximum: number }>("feedback.too-many", "conflict");
export const feedbackTooManyOfYours = refusal<{ maximum: number }>("feedback.too-many-of-yours", "conflict");
