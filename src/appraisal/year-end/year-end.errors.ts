import { refusal } from "#platform/errors/refusal.ts";

export const yearClosed = refusal<{ year: number; closedOn: string }>("year-end.closed", "conflict");
export const yearTooEarly = refusal<{ year: number; from: string }>("year-end.too-early", "conflict");
export const yearNotClosed = refusal<{ year: number }>("year-end.not-closed", "conflict");
export const yearClosing = refusal<{ year: number }>("year-end.closing", "conflict");
export const closingRuns = refusal("year-end.closing-runs", "conflict");
export const remindedToday = refusal("year-end.reminded-today", "conflict");
