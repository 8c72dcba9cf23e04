import { refusal } from "#platform/errors/refusal.ts";

type Late = { days: number; receivedOn: string; endedOn: string; regulation: string; article: string };

export const objectionUnknown = refusal("objection.unknown", "not-found");
export const objectionEvidenceUnknown = refusal("objection.evidence-unknown", "not-found");
export const objectionNotReceived = refusal("objection.not-received", "conflict");
export const objectionLate = refusal<Late>("objection.late", "conflict");
export const objectionUnderWay = refusal("objection.under-way", "conflict");
export const objectionFinal = refusal("objection.final", "conflict");
export const objectionWithdrawn = refusal("objection.withdrawn", "conflict");
export const objectionHasReviewer = refusal("objection.has-reviewer", "conflict");
export const objectionAsked = refusal("objection.asked", "conflict");
export const objectionNotAsked = refusal("objection.not-asked", "conflict");
export const objectionExplained = refusal("objection.explained", "conflict");
export const objectionAwaits = refusal<{ until: string }>("objection.awaits-explanations", "conflict");
