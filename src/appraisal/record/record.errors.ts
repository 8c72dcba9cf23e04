import { refusal } from "#platform/errors/refusal.ts";

export const recordUnknown = refusal("record.unknown", "not-found");
