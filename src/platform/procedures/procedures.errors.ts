import { refusal } from "#platform/errors/refusal.ts";

export const signInNeeded = refusal("procedure.sign-in-needed", "signed-out");
export const notAllowed = refusal("procedure.not-allowed", "forbidden");
export const changedMeanwhile = refusal<{ seen: number; current: number }>(
  "procedure.changed-meanwhile",
  "conflict",
);
export const keyUsedDifferently = refusal("procedure.key-used-differently", "conflict");
export const keyUnusable = refusal("procedure.key-unusable", "invalid");
