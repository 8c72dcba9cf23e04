import { refusal } from "#platform/errors/refusal.ts";

export const feedbackNotYet = refusal("feedback.not-yet", "conflict");
