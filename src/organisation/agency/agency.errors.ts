import { refusal } from "#platform/errors/refusal.ts";

export const agencyUnknown = refusal("agency.unknown", "not-found");
export const agencyExists = refusal<{ agencyId: number }>("agency.exists", "conflict");
