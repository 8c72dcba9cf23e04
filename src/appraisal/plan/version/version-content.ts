import { planVersionUnknown } from "#appraisal/plan/plan.errors.ts";
import { PlanContent } from "#appraisal/plan/plan-content.ts";
import type { Queries } from "#platform/database/database.ts";

export type VersionKey = { planId: string; version: number };
export type KeptVersion = { content: PlanContent; proposedAt: Date; proposedBy: string };

/** What was proposed as `version`, word for word. Throws `plan.version-unknown`. */
export async function keptVersion(
  queries: Queries,
  agencyId: number,
  { planId, version }: VersionKey,
): Promise<KeptVersion> {
  const row = await queries
    .selectFrom("plan_version")
    .select(["content", "proposed_at", "proposed_by"])
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .where("version", "=", version)
    .executeTakeFirst();
  if (!row) throw planVersionUnknown();
  return {
    content: PlanContent.parse(row.content),
    proposedAt: row.proposed_at,
    proposedBy: row.proposed_by,
  };
}
