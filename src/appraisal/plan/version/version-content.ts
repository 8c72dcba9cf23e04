import { planVersionUnknown } from "#appraisal/plan/plan.errors.ts";
import { PlanContent } from "#appraisal/plan/plan-content.ts";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";

export type VersionKey = { planId: string; version: number };
export type KeptVersion = {
  content: PlanContent;
  proposedAt: Date;
  proposedBy: string;
  /** Whether its person put it forward, or confirmed what somebody else wrote down. */
  personStandsBy: boolean;
  agreedAt: Date | null;
};

/** What was proposed as `version`, word for word. Throws `plan.version-unknown`. */
export async function keptVersion(
  queries: Queries,
  agencyId: number,
  { planId, version }: VersionKey,
): Promise<KeptVersion> {
  const { rows } = await versionRow(queries, { agencyId, planId, version });
  const [row] = rows;
  if (!row) throw planVersionUnknown();
  return {
    content: PlanContent.parse(row.content),
    proposedAt: row.proposed_at,
    proposedBy: row.proposed_by,
    personStandsBy: row.occasion === "proposed" || row.confirmed_at !== null,
    agreedAt: row.agreed_at,
  };
}

const versionRow = prepared((queries, of: VersionKey & { agencyId: number }) =>
  queries
    .selectFrom("plan_version as v")
    .leftJoin("plan_agreement as a", (join) =>
      join
        .onRef("a.agency_id", "=", "v.agency_id")
        .onRef("a.plan_id", "=", "v.plan_id")
        .onRef("a.version", "=", "v.version"),
    )
    .leftJoin("plan_amendment as m", (join) =>
      join
        .onRef("m.agency_id", "=", "v.agency_id")
        .onRef("m.plan_id", "=", "v.plan_id")
        .onRef("m.version", "=", "v.version"),
    )
    .leftJoin("plan_confirmation as c", (join) =>
      join
        .onRef("c.agency_id", "=", "v.agency_id")
        .onRef("c.plan_id", "=", "v.plan_id")
        .onRef("c.version", "=", "v.version"),
    )
    .select(["v.content", "v.proposed_at", "v.proposed_by", "v.occasion", "c.confirmed_at"])
    .select((row) => row.fn.coalesce("a.agreed_at", "m.agreed_at").as("agreed_at"))
    .where("v.agency_id", "=", of.agencyId)
    .where("v.plan_id", "=", of.planId)
    .where("v.version", "=", of.version)
    .compile(),
);
