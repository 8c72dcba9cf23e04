import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

/**
 * How somebody stands to a plan through what was decided of it: who decides on an objection to one of its evaluations,
 * and who decided an evaluation, as a Plt does for a time. Both must read what it is about, wherever they are by now.
 */
export async function standingByDeed(
  queries: Queries,
  at: { agencyId: number; planId: string },
  employeeId: string,
): Promise<"reviewer" | "appraiser" | null> {
  const { agencyId, planId } = at;
  const { rows } = await sql<{ decides: boolean | null; rated: boolean | null }>`
    select bool_or(e.decided_by = ${employeeId}::uuid) as rated, bool_or(exists (
        select from objection o
        join objection_reviewer r on r.agency_id = ${agencyId} and r.objection_id = o.objection_id
        where o.agency_id = ${agencyId} and o.evaluation_id = e.evaluation_id
          and r.reviewer_id = ${employeeId}::uuid
      )) as decides
    from evaluation e
    where e.agency_id = ${agencyId} and e.plan_id = ${planId}::uuid`.execute(queries);
  const [found] = rows;
  if (found?.decides) return "reviewer";
  return found?.rated ? "appraiser" : null;
}
