import { refusal } from "#platform/errors/refusal.ts";

export const positionUnknown = refusal("position.unknown", "not-found");
