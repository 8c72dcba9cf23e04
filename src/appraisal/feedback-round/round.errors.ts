import { refusal } from "#platform/errors/refusal.ts";

export const roundUnknown = refusal("round.unknown", "not-found");
export const roundTooFewInvited = refusal<{ invited: number; minimum: number }>(
  "round.too-few-invited",
  "conflict",
);
export const roundTooManyInvited = refusal<{ maximum: number }>("round.too-many-invited", "conflict");
export const roundOpenAlready = refusal("round.open-already", "conflict");
export const roundClosed = refusal("round.closed", "conflict");
export const roundNotOver = refusal("round.not-over", "conflict");
export const roundAnswered = refusal("round.answered", "conflict");
export const roundUnreadable = refusal("round.unreadable", "conflict");
