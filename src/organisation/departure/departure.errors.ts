import { refusal } from "#platform/errors/refusal.ts";

export const departureUnknown = refusal("departure.unknown", "not-found");
