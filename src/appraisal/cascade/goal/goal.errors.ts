import { refusal } from "#platform/errors/refusal.ts";

export const goalUnknown = refusal("goal.unknown", "not-found");
export const goalTooMany = refusal<{ maximum: number }>("goal.too-many", "invalid");
