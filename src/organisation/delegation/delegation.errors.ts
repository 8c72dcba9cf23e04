import { refusal } from "#platform/errors/refusal.ts";

export const delegationUnknown = refusal("delegation.unknown", "not-found");

/** Whoever stands above in the agency appraises; another of the agency's own is named by a delegation. */
export const appraisedInside = refusal<{ name: string }>("delegation.appraised-inside", "conflict");
