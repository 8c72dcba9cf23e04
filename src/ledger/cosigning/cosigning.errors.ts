import { refusal } from "#platform/errors/refusal.ts";

export const witnessListWrong = refusal<{ line: string }>("witness.list-wrong", "invalid");
export const witnessListUnreadable = refusal<{ file: string }>("witness.list-unreadable", "invalid");
/** A witness that does not take this log's checkpoints. */
export const witnessRefused = refusal<{ witness: string; agencyId: number; status: number }>(
  "witness.refused",
  "forbidden",
);
/** A witness that answers with something that is not its signature. */
export const witnessAnswerWrong = refusal<{ witness: string }>("witness.answer-wrong", "invalid");
/** A witness that has signed more than the log now holds. */
export const witnessAhead = refusal<{ witness: string; agencyId: number; size: number; known: number }>(
  "witness.ahead",
  "conflict",
);
/** A witness that has signed another tree of that size: this log has two histories. */
export const witnessDisagrees = refusal<{ witness: string; agencyId: number; size: number }>(
  "witness.disagrees",
  "conflict",
);
/** Anything else that kept a witness's signature from being asked for. */
export const cosigningFault = refusal<{ detail: string }>("witness.cosigning-fault", "unavailable");
