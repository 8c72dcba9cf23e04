import { sql } from "kysely";
import { z } from "zod";
import { OverallRating } from "#appraisal/evaluation/evaluation.schema.ts";
import { closingOf } from "#appraisal/year-end/closing-state.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { isPartTold, isTold, shownCells } from "#statistics/disclosure.ts";
import type { YearFigures } from "./transparency.schema.ts";

type Where = Pick<Ground<unknown>, "queries" | "agencyId">;

const Counts = z.object({
  ...{ plans: z.int(), evaluations: z.int() },
  ...{ filed: z.int(), decided: z.int(), changed: z.int() },
});

/** What was decided in a year, as anybody may know it: nothing that tells of fewer than five. */
export async function yearFigures(where: Where, year: number): Promise<YearFigures> {
  const counts = await countsOf(where, year);
  const { filed, decided, changed } = counts;
  return {
    year,
    plansAgreed: told(counts.plans),
    evaluationsDecided: told(counts.evaluations),
    objections: {
      filed: told(filed),
      decided: isPartTold(decided, filed) ? decided : null,
      changed: isPartTold(changed, decided) && isPartTold(decided, filed) ? changed : null,
    },
    ratings: await ratingsOf(where, year),
  };
}

function told(count: number): number | null {
  return isTold(count) ? count : null;
}

async function countsOf({ queries, agencyId }: Where, year: number): Promise<z.output<typeof Counts>> {
  const { rows } = await sql`
    with of_year as (select plan_id from plan where agency_id = ${agencyId} and year = ${year}),
      decided as (select e.evaluation_id from evaluation e join of_year using (plan_id) where e.agency_id = ${agencyId}),
      filed as (select o.objection_id, d.outcome from objection o join decided using (evaluation_id)
        left join objection_decision d on d.agency_id = o.agency_id and d.objection_id = o.objection_id
        where o.agency_id = ${agencyId}
          and not exists (select from objection_withdrawal w
            where w.agency_id = o.agency_id and w.objection_id = o.objection_id))
    select
      (select count(*)::integer from plan_agreement a join of_year using (plan_id) where a.agency_id = ${agencyId}) as plans,
      (select count(*)::integer from decided) as evaluations,
      (select count(*)::integer from filed) as filed,
      (select count(outcome)::integer from filed) as decided,
      (select count(*)::integer from filed where outcome = 'changed') as changed`.execute(queries);
  return Counts.parse(rows[0]);
}

const RatingCount = z.object({ rating: OverallRating, people: z.int() });

/** As the closing wrote them, with what objections changed since. */
async function ratingsOf(where: Where, year: number): Promise<YearFigures["ratings"]> {
  const closing = await closingOf(where, year);
  if (!closing?.end) return null;
  const { queries, agencyId } = where;
  const { rows } = await sql`
    select coalesce(corrected.overall_rating, r.overall_rating) as rating, count(*)::integer as people
    from annual_result r
      left join lateral (select c.overall_rating from annual_correction c
        where c.agency_id = r.agency_id and c.closing_id = r.closing_id and c.employee_id = r.employee_id
        order by c.corrected_at desc limit 1) corrected on true
    where r.agency_id = ${agencyId} and r.closing_id = ${closing.closingId} and r.overall_rating is not null
    group by 1`.execute(queries);
  const cells = RatingCount.array()
    .parse(rows)
    .map((cell) => ({ ...cell, counts: [cell.people] }));
  const rated = cells.reduce((sum, { people }) => sum + people, 0);
  if (!isTold(rated)) return { rated: null, cells: [] };
  return { rated, cells: shownCells(cells, [rated]).map(({ rating, people }) => ({ rating, people })) };
}
