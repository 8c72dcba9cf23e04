import { takeIntoLibrary } from "#appraisal/library/take-in.ts";
import type { PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";
import type { PlanContent } from "#appraisal/plan/plan-content.ts";
import { fingerprint } from "#appraisal/plan/version/canonical-json.ts";
import type { Deed } from "#platform/procedures/command.ts";

type Settled = {
  version: number;
  content: PlanContent;
  /** The head who agreed, and the position in whose stead. */
  head: { employeeId: string; actingFor: string | null };
  /** Why an agreed plan changes, where no opening of it says so. */
  reason?: string;
};

/** Both sides stand by `version` now: the first agreement of a plan, or a change of an agreed one. */
export async function settle(deed: Deed<unknown, PlanAtHand>, settled: Settled): Promise<void> {
  const { facts: plan, queries, agencyId, now, record } = deed;
  const { version, content, head } = settled;
  const row = {
    agency_id: agencyId,
    plan_id: plan.planId,
    version,
    agreed_by: head.employeeId,
    agreed_at: now,
    acting_for: head.actingFor,
  };
  const isChange = plan.state.kind === "agreed";
  if (isChange) {
    const reason = settled.reason ?? (await reasonOfOpening(deed));
    await queries
      .insertInto("plan_amendment")
      .values({ ...row, reason })
      .execute();
  } else await queries.insertInto("plan_agreement").values(row).execute();
  await takeIntoLibrary(deed, plan, content);
  const facts = { version, contentSha256: fingerprint(content) };
  const kind = isChange ? "plan.amended" : "plan.agreed";
  record({ kind, subject: { kind: "plan", id: plan.planId }, facts });
}

async function reasonOfOpening({ facts: plan, queries, agencyId }: Deed<unknown, PlanAtHand>) {
  const opening = await queries
    .selectFrom("plan_opening")
    .select("reason")
    .where("agency_id", "=", agencyId)
    .where("opening_id", "=", plan.openingId)
    .executeTakeFirstOrThrow();
  return opening.reason;
}
