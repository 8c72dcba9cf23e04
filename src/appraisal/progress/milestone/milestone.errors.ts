import { refusal } from "#platform/errors/refusal.ts";

export const milestoneUnknown = refusal("milestone.unknown", "not-found");
export const milestoneTooMany = refusal<{ maximum: number }>("milestone.too-many", "conflict");
export const milestoneReached = refusal("milestone.reached", "conflict");
export const milestoneWithdrawn = refusal("milestone.withdrawn", "conflict");
