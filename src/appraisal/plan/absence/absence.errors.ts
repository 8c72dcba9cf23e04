import { refusal } from "#platform/errors/refusal.ts";

export const absenceUnknown = refusal("absence.unknown", "not-found");
