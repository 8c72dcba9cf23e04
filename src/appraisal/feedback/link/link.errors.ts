import { refusal } from "#platform/errors/refusal.ts";

export const linkUnknown = refusal("feedback.link-unknown", "not-found");
export const linkEnded = refusal("feedback.link-ended", "conflict");
export const linksTooMany = refusal<{ maximum: number }>("feedback.links-too-many", "conflict");
export const linkFull = refusal("feedback.link-full", "too-often");
export const linkTooOften = refusal<{ seconds: number }>("feedback.link-too-often", "too-often");
export const linkNotForStaff = refusal("feedback.link-not-for-staff", "conflict");
