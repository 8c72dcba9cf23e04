import { refusal } from "#platform/errors/refusal.ts";

export const progressNeedsAgreement = refusal("progress.needs-agreement", "conflict");
export const progressIndicatorUnknown = refusal("progress.indicator-unknown", "not-found");
export const progressUnknown = refusal("progress.unknown", "not-found");
export const progressWithdrawn = refusal("progress.withdrawn", "conflict");
export const progressSettled = refusal("progress.settled", "conflict");
export const evidenceUnknown = refusal("evidence.unknown", "not-found");
export const progressTooMany = refusal<{ maximum: number }>("progress.too-many", "conflict");
export const evidenceTooMany = refusal<{ maximum: number }>("evidence.too-many", "conflict");
