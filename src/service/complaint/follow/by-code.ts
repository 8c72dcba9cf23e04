import { z } from "zod";
import { parseVerificationCode } from "#platform/documents/verification-code.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { written } from "#platform/procedures/written-number.ts";
import { complaintTooOften, complaintUnknown } from "../complaint.errors.ts";
import { type ComplaintAtHand, complaintById } from "../complaint-at-hand.ts";

export const StatusAddress = z.object({
  agencyId: written(z.number().int().positive()),
  code: z.string().min(4).max(60),
});
export type StatusAddress = z.output<typeof StatusAddress>;

/**
 * The complaint whose code somebody holds. A code that is none costs a try: after a few, the network waits. Throws
 * `complaint.unknown`, and `complaint.too-often`.
 */
export async function complaintByCode(
  ground: Ground<StatusAddress>,
  { lock = false } = {},
): Promise<ComplaintAtHand> {
  const { queries, agencyId, input, services, network } = ground;
  const code = parseVerificationCode(input.code);
  const row =
    code === null || input.agencyId !== agencyId
      ? undefined
      : await queries
          .selectFrom("complaint")
          .select("complaint_id")
          .where("agency_id", "=", agencyId)
          .where("code", "=", code)
          .executeTakeFirst();
  if (row) return complaintById(ground, row.complaint_id, { lock });
  const seconds = await services.identity.strangers.take(`complaint code ${agencyId}`, network);
  throw seconds > 0 ? complaintTooOften({ seconds }) : complaintUnknown();
}
