import { refusal } from "#platform/errors/refusal.ts";

export const evaluationUnknown = refusal("evaluation.unknown", "not-found");
export const evaluationNeedsAgreement = refusal("evaluation.needs-agreement", "conflict");
export const evaluationTooEarly = refusal<{ from: string }>("evaluation.too-early", "conflict");
export const evaluationDecided = refusal("evaluation.decided", "conflict");
export const intervalUnknown = refusal("evaluation.interval-unknown", "not-found");
