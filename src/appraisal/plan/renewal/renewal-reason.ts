/** Why somebody needs another plan in the same year: another position, another appraiser, or the plan is over. */
export const renewalReasons = ["position", "appraiser", "ended"] as const;
export type RenewalReason = (typeof renewalReasons)[number];

type Before = { appointmentId: string; appraiserId: string; endsOn: string };
type Now = { appointmentId: string | null; appraiserId: string | null };

/** Null while the plan still fits, and for who holds no position any more. */
export function renewalReason(before: Before, now: Now, day: string): RenewalReason | null {
  if (now.appointmentId === null) return null;
  if (before.appointmentId !== now.appointmentId) return "position";
  if (now.appraiserId !== null && before.appraiserId !== now.appraiserId) return "appraiser";
  return before.endsOn < day ? "ended" : null;
}
