import { refusal } from "#platform/errors/refusal.ts";

export const scenarioUnknown = refusal("what-if.unknown", "not-found");
export const scenarioUnchanged = refusal("what-if.nothing-changed", "invalid");
export const scenariosTooMany = refusal<{ maximum: number }>("what-if.too-many", "conflict");
export const answerRuns = refusal("what-if.runs", "conflict");
