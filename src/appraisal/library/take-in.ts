import { dayInPlan } from "#appraisal/plan/people.ts";
import type { PlanAtHand } from "#appraisal/plan/plan-at-hand.ts";
import type { PlanContent } from "#appraisal/plan/plan-content.ts";
import { personOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { fieldOfWork } from "#rules/indicator-advice/field-of-work.ts";
import { entryKey } from "./entry-key.ts";
import { indicatorsToShare } from "./may-enter.ts";

/** Makes the library show of a plan what binds now, if its person shares it. */
export async function takeIntoLibrary(
  ground: Ground<unknown>,
  plan: PlanAtHand,
  content: PlanContent,
): Promise<void> {
  if ((await sharingOf(ground, plan.planId)) === null) return;
  await takeOutOfLibrary(ground, plan.planId);
  const { queries, agencyId } = ground;
  const person = await personOnDay(queries, agencyId, plan.employeeId, dayInPlan(plan, ground.today));
  const rows = indicatorsToShare(content).map(
    ({ indicatorId, statement, aspect, comparison, unit, target }) => ({
      ...{ agency_id: agencyId, plan_id: plan.planId, indicator_id: indicatorId },
      entry_key: entryKey({ statement, aspect }),
      ...{ statement, aspect, comparison, unit, target },
      field: fieldOfWork(statement.toLowerCase()),
      position_kind: person?.positionKind ?? "",
    }),
  );
  if (rows.length > 0) await queries.insertInto("library_use").values(rows).execute();
}

export async function takeOutOfLibrary(
  { queries, agencyId }: Ground<unknown>,
  planId: string,
): Promise<void> {
  await queries
    .deleteFrom("library_use")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .execute();
}

/** The sharing that holds now; null where the plan is not shared. */
export async function sharingOf(
  { queries, agencyId }: Ground<unknown>,
  planId: string,
): Promise<{ sharingId: string; sharedAt: Date } | null> {
  const row = await queries
    .selectFrom("library_sharing as given")
    .leftJoin("library_sharing_end as ended", (join) =>
      join
        .onRef("ended.agency_id", "=", "given.agency_id")
        .onRef("ended.sharing_id", "=", "given.sharing_id"),
    )
    .select(["given.sharing_id as sharingId", "given.shared_at as sharedAt"])
    .where("given.agency_id", "=", agencyId)
    .where("given.plan_id", "=", planId)
    .where("ended.sharing_id", "is", null)
    .orderBy("given.shared_at", "desc")
    .orderBy("given.sharing_id")
    .executeTakeFirst();
  return row ?? null;
}
