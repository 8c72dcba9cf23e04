import { refusal } from "#platform/errors/refusal.ts";

export const requestUnknown = refusal("feedback.request-unknown", "not-found");
export const requestAnswered = refusal("feedback.request-answered", "conflict");
export const requestDeclined = refusal("feedback.request-declined", "conflict");
export const requestsTooMany = refusal<{ maximum: number }>("feedback.requests-too-many", "conflict");
