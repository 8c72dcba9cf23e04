import { refusal } from "#platform/errors/refusal.ts";

export const caseUnknown = refusal("case.unknown", "not-found");
export const caseNotOpen = refusal("case.not-open", "conflict");
export const caseNotClosed = refusal("case.not-closed", "conflict");
export const casePaused = refusal("case.paused", "conflict");
export const caseNotPaused = refusal("case.not-paused", "conflict");
export const caseStepUnknown = refusal("case.step-unknown", "conflict");
export const casePapersUnknown = refusal("case.papers-unknown", "conflict");
/** Whoever is to go on with it works elsewhere. */
export const caseHolderElsewhere = refusal("case.holder-elsewhere", "conflict");
export const caseNotReopenable = refusal("case.not-reopenable", "conflict");
export const casePickedUp = refusal("case.picked-up", "conflict");
export const caseNothingToPickUp = refusal("case.nothing-to-pick-up", "conflict");
export const caseNotPickedUp = refusal("case.not-picked-up", "conflict");
/** Handed out on an earlier day: that is history. */
export const casePickUpKept = refusal("case.pick-up-kept", "conflict");
export const caseCorrectedTooLate = refusal("case.corrected-too-late", "conflict");
/** Somebody went on with it already. */
export const caseServiceFixed = refusal("case.service-fixed", "conflict");
export const serviceNotHere = refusal("case.service-not-here", "not-found");
export const counterUnknown = refusal("case.counter-unknown", "not-found");
/** Number and code do not belong together, or either is unknown: nobody learns which. */
export const statusUnknown = refusal("case.status-unknown", "not-found");
export const statusTooOften = refusal<{ seconds: number }>("case.status-too-often", "too-often");
/** More take a number at this moment than are laid out. */
export const caseNumbersBusy = refusal("case.numbers-busy", "unavailable");
