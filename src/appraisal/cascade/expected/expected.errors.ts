import { refusal } from "#platform/errors/refusal.ts";

export const expectedUnknown = refusal("cascade.expected-unknown", "not-found");
export const expectedAnswered = refusal("cascade.expected-answered", "conflict");
export const expectedTooMany = refusal<{ maximum: number }>("cascade.expected-too-many", "invalid");
/** What is expected goes into a plan, and there is none yet. */
export const expectedWithoutPlan = refusal<{ year: number }>("cascade.without-plan", "conflict");
