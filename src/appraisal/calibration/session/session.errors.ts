import { refusal } from "#platform/errors/refusal.ts";

export const sessionUnknown = refusal("calibration.unknown", "not-found");
export const sessionClosed = refusal("calibration.closed", "conflict");
export const sessionTooFew = refusal<{ heads: number }>("calibration.too-few-heads", "conflict");
export const sessionTooMany = refusal<{ heads: number; maximum: number }>(
  "calibration.too-many-heads",
  "conflict",
);
export const sessionYearNotOpen = refusal<{ year: number }>("calibration.year-not-open", "conflict");
export const caseUnknown = refusal("calibration.case-unknown", "not-found");
export const caseNotReady = refusal("calibration.case-not-ready", "conflict");
export const caseThere = refusal("calibration.case-there", "conflict");
export const caseYours = refusal("calibration.case-yours", "forbidden");
export const caseNotYours = refusal("calibration.case-not-yours", "forbidden");
