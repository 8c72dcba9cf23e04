import { refusal } from "#platform/errors/refusal.ts";

export const ticketUnknown = refusal("queue.ticket-unknown", "not-found");
export const ticketServed = refusal("queue.ticket-served", "conflict");
/** Called or given back already. */
export const ticketCalled = refusal("queue.ticket-called", "conflict");
export const queueUnknown = refusal("queue.unknown", "not-found");
export const queueEmpty = refusal("queue.empty", "conflict");
export const queueFull = refusal("queue.full", "too-often");
export const queueTooOften = refusal<{ seconds: number }>("queue.too-often", "too-often");
export const queueClosed = refusal("queue.closed", "conflict");
