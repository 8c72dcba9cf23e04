import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";

/**
 * How somebody stands to a plan through an objection to one of its evaluations: who decides on it, and who rated and is
 * asked to explain. Both must read what it is about, wherever they are by now.
 */
export async function standingByObjection(
  queries: Queries,
  at: { agencyId: number; planId: string },
  employeeId: string,
): Promise<"reviewer" | "appraiser" | null> {
  const { agencyId, planId } = at;
  const { rows } = await sql<{ decides: boolean | null; rated: boolean | null }>`
    select bool_or(e.decided_by = ${employeeId}::uuid) as rated, bool_or(exists (
        select from objection_reviewer r
        where r.agency_id = ${agencyId} and r.objection_id = o.objection_id and r.reviewer_id = ${employeeId}::uuid
      )) as decides
    from evaluation e
    join objection o on o.agency_id = ${agencyId} and o.evaluation_id = e.evaluation_id
    where e.agency_id = ${agencyId} and e.plan_id = ${planId}::uuid`.execute(queries);
  const [found] = rows;
  if (found?.decides) return "reviewer";
  return found?.rated ? "appraiser" : null;
}
