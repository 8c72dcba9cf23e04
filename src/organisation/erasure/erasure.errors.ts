import { refusal } from "#platform/errors/refusal.ts";

/** Also for who may not know of it. */
export const erasureUnknown = refusal("erasure.unknown", "not-found");
/** The law does not let it be erased today. */
export const erasureNotYet = refusal("erasure.not-yet", "conflict");
/** The same is asked for already and waits for its answer. */
export const erasureAsked = refusal("erasure.asked-already", "conflict");
/** Somebody else was faster. */
export const erasureDecided = refusal<{ by: string }>("erasure.decided-already", "conflict");
export const erasureWithdrawn = refusal("erasure.withdrawn-already", "conflict");
/** Nobody decides on their own data, or on what they asked for themself. */
export const erasureOwn = refusal("erasure.own", "forbidden");
/** Who somebody was is erased only after what was decided of them. */
export const erasureAppraisalFirst = refusal("erasure.appraisal-first", "conflict");
/** There is nothing to do again: it is done, or at work. */
export const erasureNotStuck = refusal("erasure.not-stuck", "conflict");
