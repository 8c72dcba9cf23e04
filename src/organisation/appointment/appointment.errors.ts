import { refusal } from "#platform/errors/refusal.ts";

export const appointmentUnknown = refusal("appointment.unknown", "not-found");
export const appointmentBegun = refusal("appointment.begun", "conflict");
export const appointmentInUse = refusal("appointment.in-use", "conflict");
export const appointmentPlaceTaken = refusal<{ holder: string; since: string }>(
  "appointment.place-taken",
  "conflict",
);
