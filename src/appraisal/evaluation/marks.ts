import { sql } from "kysely";
import { z } from "zod";
import { OverallRating, Rating } from "./evaluation.schema.ts";

const Rated = z.object({
  /** Null where the rating was recorded from the national system: there is nothing to open here. */
  evaluationId: z.uuid().nullable(),
  interval: z.string(),
  results: Rating,
  conduct: Rating,
  overall: OverallRating,
  isRead: z.boolean(),
});

/** A draft without its words beside each row; its ratings may be missing yet. */
const Drafted = z.object({
  interval: z.string(),
  results: Rating.nullable(),
  conduct: Rating.nullable(),
  note: z.string(),
  revision: z.int(),
});
export type Drafted = z.output<typeof Drafted>;

/** What a head has marked of a plan so far: the ratings that count, in the order of deciding, and the drafts. */
export const Marks = z.object({ ratings: z.array(Rated), drafts: z.array(Drafted) });
export type Marks = z.output<typeof Marks>;
export const noMarks: Marks = { ratings: [], drafts: [] };

/** `ratings` and `drafts` as columns of a query on `wanted (plan_id)`, for pages of many people; read by `Marks`. */
export function marksColumns(agencyId: number) {
  return sql`
    coalesce((select jsonb_agg(jsonb_build_object('evaluationId', e.evaluation_id, 'interval', e.interval,
        'results', e.results_rating, 'conduct', e.conduct_rating, 'overall', e.overall_rating,
        'isRead', e.evaluation_id is null or exists (select from evaluation_receipt r where r.agency_id = e.agency_id and r.evaluation_id = e.evaluation_id))
        order by e.decided_at, e.evaluation_id)
      from rating_in_force e where e.agency_id = ${agencyId} and e.plan_id = wanted.plan_id), '[]') as ratings,
    coalesce((select jsonb_agg(jsonb_build_object('interval', d.interval, 'results', d.content -> 'results',
        'conduct', d.content -> 'conduct', 'note', d.content ->> 'note', 'revision', d.revision) order by d.interval)
      from evaluation_draft d where d.agency_id = ${agencyId} and d.plan_id = wanted.plan_id), '[]') as drafts`;
}
