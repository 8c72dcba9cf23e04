import { planLimits } from "#appraisal/plan/plan.schema.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { evidenceTooMany, progressTooMany } from "./progress.errors.ts";

/**
 * Throws `progress.too-many` and `evidence.too-many`: what the list could not show would be lost to whoever rates,
 * so it is refused while that can still be said. The caller holds the plan's lock.
 */
export async function expectRoom(
  { queries, agencyId }: Ground<unknown>,
  { planId, withFile, entries: more = 1 }: { planId: string; withFile: boolean; entries?: number },
): Promise<void> {
  const { entries } = await queries
    .selectFrom("progress")
    .select((row) => row.fn.countAll<number>().as("entries"))
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .executeTakeFirstOrThrow();
  if (entries + more > planLimits.progress) throw progressTooMany({ maximum: planLimits.progress });
  if (!withFile) return;
  const { files } = await queries
    .selectFrom("evidence")
    .select((row) => row.fn.count<number>("file_id").as("files"))
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .executeTakeFirstOrThrow();
  if (files >= planLimits.evidenceFiles) throw evidenceTooMany({ maximum: planLimits.evidenceFiles });
}
