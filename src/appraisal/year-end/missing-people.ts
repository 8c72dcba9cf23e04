import { type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { intervalsOf, openByNow } from "#appraisal/evaluation/intervals.ts";
import { reachOf, readers } from "#appraisal/period/readers.ts";
import { yearAsked } from "#appraisal/period/year-asked.ts";
import { calendarYear } from "#appraisal/period/years.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { unitGroups } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { missingOfYear } from "./missing.sql.ts";
import { MissingPerson, MissingStep } from "./year-end.schema.ts";

const Input = z.object({
  year: Year,
  step: MissingStep,
  unitId: z.uuid().optional(),
  /** The last person of the page before. */
  after: z.uuid().optional(),
  limit: written(z.int().min(1).max(1000)).default(50), // not of the law: a page
});
type Input = z.output<typeof Input>;

export const missingPeople = query({
  name: "year-end.missing",
  route: {
    method: "GET",
    path: "/periods/{year}/missing",
    summary: "Of whom a step of the year is missing, by name, and who is to act",
    tags: ["year-end"],
  },
  who: readers,
  input: Input,
  output: z.object({ people: z.array(MissingPerson), next: z.uuid().nullable() }),
  run: async (ground) => {
    const { limit } = ground.input;
    const rows = await pageOf(ground);
    const people = rows.slice(0, limit);
    return { people, next: rows.length > limit ? (people.at(-1)?.employeeId ?? null) : null };
  },
});

async function pageOf(ground: Ground<Input>): Promise<MissingPerson[]> {
  const { queries, agencyId, input } = ground;
  const intervals = openByNow(await intervalsOf(ground, calendarYear(input.year)), ground.today);
  const { rows } = await sql`
    with reached as materialized (${unitGroups(agencyId, reachOf(actorOf(ground), input.unitId))})
    select distinct on (missing.name, missing.employee_id) missing.employee_id as "employeeId", missing.name,
      missing.unit_name as "unitName", missing.plan_id as "planId", missing.owes_id as "owesId",
      owing.name as "owesName"
    from (${missingOfYear(yearAsked(ground, input.year), intervals)}) as missing
    join employee owing on owing.agency_id = ${agencyId} and owing.employee_id = missing.owes_id
    where missing.step = ${input.step} and missing.unit_id in (select unit_id from reached) and ${isBeyond(ground)}
    order by missing.name, missing.employee_id, missing.plan_id
    limit ${input.limit + 1}`.execute(queries);
  return rows.map((row) => MissingPerson.parse(row));
}

function isBeyond({ agencyId, input: { after } }: Ground<Input>): RawBuilder<SqlBool> {
  if (after === undefined) return sql`true`;
  return sql`(missing.name, missing.employee_id) > (
    select edge.name, edge.employee_id from employee edge
    where edge.agency_id = ${agencyId} and edge.employee_id = ${after})`;
}
