import { Refusal, type RefusalKind } from "#platform/errors/refusal.ts";

export type FaultStatus = 403 | 404 | 409 | 413 | 422 | 500 | 503;

const statuses: Record<RefusalKind, FaultStatus> = {
  "not-found": 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  "too-large": 413,
  unavailable: 503,
};

/** The HTTP status of a fault. Only doors know that there is such a thing. */
export function statusOf(error: unknown): FaultStatus {
  return error instanceof Refusal ? statuses[error.kind] : 500;
}

/** Seconds after which a caller may try again, sent with every 503. */
export const retryAfterSeconds = 5;
