import { Refusal, type RefusalKind } from "#platform/errors/refusal.ts";

export type FaultStatus = 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;

const statuses: Record<RefusalKind, FaultStatus> = {
  "not-found": 404,
  "signed-out": 401,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
  "too-large": 413,
  "too-often": 429,
  unavailable: 503,
};

/** The HTTP status of a fault. Only doors know that there is such a thing. */
export function statusOf(error: unknown): FaultStatus {
  return error instanceof Refusal ? statuses[error.kind] : 500;
}

/** What a caller can do about it, as headers: when to come again, or how to show who calls (RFC 9110 §11.6.1). */
export function headersOf(refused: Refusal): Readonly<Record<string, string>> {
  const status = statusOf(refused);
  if (status === 401) return { "WWW-Authenticate": "Bearer" };
  if (status === 503) return comeAgain;
  return status === 429 ? { "Retry-After": String(refused.facts.seconds ?? retryAfterSeconds) } : {};
}

/** Seconds after which a caller may try again, sent with every 503. */
const retryAfterSeconds = 5;
export const comeAgain = { "Retry-After": String(retryAfterSeconds) };
