import { sql } from "kysely";
import { z } from "zod";
import type { RatedYearOf } from "#appraisal/annual/rated-year.ts";
import { Ratings } from "#appraisal/objection/objection.schema.ts";
import type { Queries } from "#platform/database/database.ts";
import type { FollowUpKind } from "#rules/follow-up/follow-up.law.ts";

const Pass = z.object({
  evaluationId: z.uuid(),
  kind: z.string(),
  rated: Ratings,
  reason: z.string(),
  by: z.string(),
});
export type Pass = z.output<typeof Pass>;

/** What was passed over after these ratings, and after those that counted before them; one query. */
export async function passesOf(
  queries: Queries,
  agencyId: number,
  evaluationIds: readonly string[],
): Promise<Pass[]> {
  const { rows } = await sql`
    select p.evaluation_id as "evaluationId", p.kind, p.reason, named.name as by,
      jsonb_build_object('results', p.results_rating, 'conduct', p.conduct_rating,
        'overall', p.overall_rating) as rated
    from follow_up_pass p
    join employee named on named.agency_id = ${agencyId} and named.employee_id = p.passed_by
    where p.agency_id = ${agencyId} and p.evaluation_id = any(${evaluationIds}::uuid[])
    order by p.passed_at, p.evaluation_id, p.kind`.execute(queries);
  return z.array(Pass).parse(rows);
}

/** The appraiser said, of this very rating, that nothing of this kind is proposed. */
export function passOf(
  passes: readonly Pass[],
  { evaluationId, rated }: Pick<RatedYearOf, "evaluationId" | "rated">,
  kind: FollowUpKind,
): Pass | null {
  const isOfIt = (pass: Pass) =>
    pass.evaluationId === evaluationId &&
    pass.rated.results === rated.results &&
    pass.rated.conduct === rated.conduct;
  return passes.find((pass) => pass.kind === kind && isOfIt(pass)) ?? null;
}
