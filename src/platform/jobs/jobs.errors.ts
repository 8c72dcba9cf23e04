import { refusal } from "#platform/errors/refusal.ts";

export const jobCancelled = refusal("job.cancelled", "conflict");
export const jobUnknown = refusal("job.unknown", "not-found");
