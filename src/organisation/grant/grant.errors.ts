import { refusal } from "#platform/errors/refusal.ts";

export const grantUnknown = refusal("role-grant.unknown", "not-found");
export const lastAdministrator = refusal("role-grant.last-administrator", "conflict");
