import { refusal } from "#platform/errors/refusal.ts";

export const unitUnknown = refusal("unit.unknown", "not-found");
