import { sql } from "kysely";
import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { groupMin } from "#statistics/disclosure.ts";
import { type Improvement, notedStates } from "./improvement.schema.ts";

type Row = Omit<Improvement, "notes" | "isMine" | "state"> & { notes: z.input<typeof Notes> };
const Notes = z.array(z.object({ state: z.enum(notedStates), note: z.string(), notedAt: z.coerce.date() }));

/** The improvements of a unit, the latest due first, each with its notes and what was answered since; one query. */
export async function improvementsOf(ground: Ground<unknown>, unitId: string): Promise<Improvement[]> {
  const { queries, agencyId } = ground;
  const me = actorOf(ground).employeeId;
  const { rows } = await sql<Row>`
    select plan.improvement_id as "improvementId", plan.element, plan.found_from as "foundFrom",
      plan.found_to as "foundTo", plan.found_mean::float8 as "foundMean", plan.action, plan.owner_id as "ownerId",
      owner.name as "ownerName", plan.due_on as "dueOn", since.mean as "meanSince",
      (select coalesce(json_agg(json_build_object('state', step.state, 'note', step.note, 'notedAt', step.noted_at)
          order by step.ordinal), '[]')
        from survey_improvement_step step
        where step.agency_id = plan.agency_id and step.improvement_id = plan.improvement_id) as notes,
      (select json_build_object('said', told.said, 'did', told.did, 'publishedAt', told.published_at)
        from survey_improvement_publication told
        where told.agency_id = plan.agency_id and told.improvement_id = plan.improvement_id) as published
    from survey_improvement plan
    join employee owner on owner.agency_id = plan.agency_id and owner.employee_id = plan.owner_id
    cross join lateral (
      select case when count(said) >= ${groupMin} then avg(said)::float8 end as mean
      from survey_answer answer
      cross join lateral (select (to_jsonb(answer) ->> plan.element)::integer as said) as asked
      where answer.agency_id = plan.agency_id and answer.unit_id = plan.unit_id and answer.day > plan.found_to) as since
    where plan.agency_id = ${agencyId} and plan.unit_id = ${unitId}
    order by plan.due_on desc, plan.improvement_id limit ${improvementsShown}`.execute(queries);
  return rows.map((row) => {
    const notes = Notes.parse(row.notes);
    const published = row.published && { ...row.published, publishedAt: new Date(row.published.publishedAt) };
    return { ...row, notes, published, state: notes.at(-1)?.state ?? "planned", isMine: row.ownerId === me };
  });
}

const improvementsShown = 100;
