import { z } from "zod";
import { PlanContent, type Result } from "#appraisal/plan/plan-content.ts";
import { appraiserOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/** A result of the head, as the people below choose what theirs serves. */
export const HeadResult = z.object({ resultId: z.uuid(), statement: z.string() });
export type HeadResult = z.output<typeof HeadResult>;

const Proposed = PlanContent.pick({ results: true });

type OfYear = { employeeId: string; appraiserId: string; year: number };

/**
 * What the head of today promises in the plan's year: the results of the newest version that the head proposed,
 * agreed or not, so that nobody waits for the head's own agreement. None while the head has only a draft, and
 * none that the head has struck out of it since.
 */
export async function headResults(ground: Ground<unknown>, plan: OfYear): Promise<HeadResult[]> {
  const { queries, agencyId, today } = ground;
  const head = await appraiserOnDay(queries, agencyId, plan.employeeId, today);
  const newest = await queries
    .selectFrom("plan")
    .innerJoin("plan_version as version", (join) =>
      join.onRef("version.agency_id", "=", "plan.agency_id").onRef("version.plan_id", "=", "plan.plan_id"),
    )
    .select(["plan.plan_id", "version.content"])
    .where("plan.agency_id", "=", agencyId)
    .where("plan.employee_id", "=", head?.employeeId ?? plan.appraiserId)
    .where("plan.year", "=", plan.year)
    .orderBy("plan.starts_on", "desc")
    .orderBy("version.version", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!newest) return [];
  const promised = Proposed.parse(newest.content).results;
  return stillThere(ground, newest.plan_id, promised);
}

async function stillThere(
  { queries, agencyId }: Ground<unknown>,
  planId: string,
  promised: readonly Result[],
): Promise<HeadResult[]> {
  const rows = await queries
    .selectFrom("plan_result")
    .select("result_id")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .execute();
  const kept = new Set(rows.map((row) => row.result_id));
  return promised
    .filter(({ resultId }) => kept.has(resultId))
    .map(({ resultId, statement }) => ({ resultId, statement }));
}
