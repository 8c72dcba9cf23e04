import { refusal } from "#platform/errors/refusal.ts";

export const coachingNoteUnknown = refusal("coaching.unknown", "not-found");
export const coachingStepDone = refusal("coaching.step-done", "conflict");
export const coachingWithdrawn = refusal("coaching.withdrawn", "conflict");
export const coachingTooMany = refusal<{ maximum: number }>("coaching.too-many", "conflict");
export const dialogueUnknown = refusal("dialogue.unknown", "not-found");
export const dialoguePointUnknown = refusal("dialogue.point-unknown", "not-found");
export const dialogueNeedsAgreement = refusal("dialogue.needs-agreement", "conflict");
export const dialogueNoHead = refusal("dialogue.no-head", "conflict");
export const dialogueConfirmed = refusal("dialogue.confirmed", "conflict");
export const dialogueWithdrawn = refusal("dialogue.withdrawn", "conflict");
