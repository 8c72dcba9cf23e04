import { refusal } from "#platform/errors/refusal.ts";

export const jobCancelled = refusal("job.cancelled", "conflict");
/** It was tried several times; the log says why. */
export const jobFailed = refusal("job.failed", "unavailable");
export const jobUnknown = refusal("job.unknown", "not-found");
