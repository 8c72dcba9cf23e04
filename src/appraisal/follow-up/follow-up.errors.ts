import { refusal } from "#platform/errors/refusal.ts";

export const followUpUnknown = refusal("follow-up.unknown", "not-found");
export const followUpActionUnknown = refusal("follow-up.action-unknown", "not-found");
export const followUpNotOpen = refusal("follow-up.not-open", "conflict");
export const followUpExists = refusal("follow-up.exists", "conflict");
export const followUpPassed = refusal("follow-up.passed", "conflict");
export const followUpNoDraft = refusal("follow-up.no-draft", "conflict");
export const followUpNotSubmitted = refusal("follow-up.not-submitted", "conflict");
export const followUpDecided = refusal("follow-up.decided", "conflict");
export const followUpNotRunning = refusal("follow-up.not-running", "conflict");
export const followUpOver = refusal("follow-up.over", "conflict");
export const followUpActionDone = refusal("follow-up.action-done", "conflict");
export const followUpFull = refusal<{ max: number }>("follow-up.full", "conflict");
export const followUpLookAgain = refusal("follow-up.look-again", "conflict");
export const followUpNothingNew = refusal("follow-up.nothing-new", "conflict");
