import { type FieldFault, invalid, type Refusal, refusal } from "#platform/errors/refusal.ts";

export const signInNeeded = refusal("identity.sign-in-needed", "signed-out");
export const slowedDown = refusal<{ seconds: number }>("identity.slowed-down", "too-often");
export const nipInUse = refusal("identity.nip-in-use", "conflict");
export const invitationUnusable = refusal("invitation.unusable", "not-found");
export const secondFactorOn = refusal("second-factor.already-on", "conflict");
export const secondFactorOff = refusal("second-factor.not-on", "conflict");
export const sessionNotFound = refusal("session.not-found", "not-found");
export const passkeyNotFound = refusal("passkey.not-found", "not-found");

/** One field of a form is at fault. */
export function wrongField(fault: FieldFault): Refusal {
  return invalid([fault]);
}
