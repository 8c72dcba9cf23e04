import { refusal } from "#platform/errors/refusal.ts";

export const delegationUnknown = refusal("delegation.unknown", "not-found");
