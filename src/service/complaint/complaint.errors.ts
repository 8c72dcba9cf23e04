import { refusal } from "#platform/errors/refusal.ts";

export const complaintUnknown = refusal("complaint.unknown", "not-found");
export const complaintTooOften = refusal<{ seconds: number }>("complaint.too-often", "too-often");
export const complaintsFull = refusal("complaint.full", "too-often");
export const complaintAskThere = refusal("complaint.ask-there", "conflict");
export const complaintNotNow = refusal("complaint.not-now", "conflict");
export const complaintTermOver = refusal<{ day: string }>("complaint.term-over", "conflict");
export const complaintNobodyAnswers = refusal("complaint.nobody-answers", "conflict");
export const complaintConcerned = refusal("complaint.concerned", "conflict");
export const complaintUnreadable = refusal("complaint.unreadable", "unavailable");
export const complaintMessagesFull = refusal<{ maximum: number }>("complaint.messages-full", "conflict");
export const complaintNoIdentity = refusal("complaint.no-identity", "conflict");
export const laporRight = refusal("complaint-lapor.right", "conflict");
