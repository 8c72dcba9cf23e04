import { sql } from "kysely";
import { z } from "zod";
import { OverallRating } from "#appraisal/evaluation/evaluation.schema.ts";
import { Ratings } from "#appraisal/objection/objection.schema.ts";
import type { Queries } from "#platform/database/database.ts";
import type { OverallRating as Overall } from "#rules/overall-rating/overall-rating.law.ts";
import { yearRatings } from "./year-ratings.sql.ts";

const Row = z.object({
  evaluationId: z.uuid(),
  planId: z.uuid(),
  year: z.int(),
  employeeId: z.uuid(),
  employeeName: z.string(),
  unitName: z.string(),
  unitId: z.uuid(),
  rated: Ratings,
  years: z.array(z.object({ year: z.int(), overall: OverallRating })),
});

/** A year that an evaluation here ended, with the ratings of the years before without a gap, the nearest first. */
export type RatedYearOf = Omit<z.output<typeof Row>, "years"> & { earlier: Overall[] };

type Asked = { agencyId: number } & (
  | { evaluationIds: readonly string[] }
  | { year: number; employeeIds: readonly string[] }
);

/**
 * The ratings that end a year, of evaluations or of people, by unit and name; one query. What is known from the
 * national system alone ends a year without an evaluation: see `ratedElsewhere`.
 */
export async function ratedYears(queries: Queries, asked: Asked): Promise<RatedYearOf[]> {
  const { agencyId } = asked;
  const { rows } = await sql`
    select rated.evaluation_id as "evaluationId", rated.plan_id as "planId", rated.year,
      rated.employee_id as "employeeId", who.name as "employeeName", place.unit_id as "unitId", u.name as "unitName",
      jsonb_build_object('results', rated.results_rating, 'conduct', rated.conduct_rating,
        'overall', rated.overall_rating) as rated, ${earlierSql(agencyId)} as years
    from (${ratingsAsked(asked)}) as rated
    join employee who on who.agency_id = ${agencyId} and who.employee_id = rated.employee_id
    join appointment a on a.agency_id = ${agencyId} and a.appointment_id = rated.appointment_id
    join position place on place.agency_id = ${agencyId} and place.position_id = a.position_id
    join unit u on u.agency_id = ${agencyId} and u.unit_id = place.unit_id
    order by u.name, u.unit_id, who.name, rated.employee_id`.execute(queries);
  return z.array(Row).parse(rows).map(withEarlier);
}

/** Of an evaluation only where it is the one that ended the year. */
function ratingsAsked(asked: Asked) {
  const { agencyId } = asked;
  if ("employeeIds" in asked)
    return sql`
      select * from (${yearRatings(agencyId, ofPeople(asked))}) as found where evaluation_id is not null`;
  const ids = sql`any(${asked.evaluationIds}::uuid[])`;
  const years = yearRatings(
    agencyId,
    (of) => sql`(${of.employeeId}, ${of.year}) in (
      select p.employee_id, p.year from evaluation e
      join plan p on p.agency_id = ${agencyId} and p.plan_id = e.plan_id
      where e.agency_id = ${agencyId} and e.evaluation_id = ${ids})`,
  );
  return sql`select * from (${years}) as found where evaluation_id = ${ids}`;
}

type People = { year: number; employeeIds: readonly string[] };

function ofPeople({ year, employeeIds }: People): Parameters<typeof yearRatings>[1] {
  return (of) => sql`${of.year} = ${year} and ${of.employeeId} = any(${employeeIds}::uuid[])`;
}

/** A year without a rating is not among them: it ends the row. */
function earlierSql(agencyId: number) {
  const before = yearRatings(
    agencyId,
    (of) => sql`${of.employeeId} = rated.employee_id and ${of.year} < rated.year`,
  );
  return sql`(
    select coalesce(jsonb_agg(jsonb_build_object('year', before.year, 'overall', before.overall_rating)
      order by before.year desc), '[]') from (${before}) as before)`;
}

function withEarlier({ years, ...row }: z.output<typeof Row>): RatedYearOf {
  const earlier: Overall[] = [];
  for (const { year, overall } of years) {
    if (year !== row.year - 1 - earlier.length) break;
    earlier.push(overall);
  }
  return { ...row, earlier };
}

const Elsewhere = z.object({ employeeId: z.uuid(), name: z.string() });

/** Whose year ended with a rating that only the national system has, by name; of everybody without `employeeIds`. */
export async function ratedElsewhere(
  queries: Queries,
  { agencyId, year, employeeIds }: { agencyId: number; year: number; employeeIds?: readonly string[] },
): Promise<z.output<typeof Elsewhere>[]> {
  const asked = employeeIds ? sql`employee_id = any(${employeeIds}::uuid[])` : sql`true`;
  const recorded = sql`
    select employee_id from national_rating
    where agency_id = ${agencyId} and year = ${year} and interval = 'annual' and ended_at is null and ${asked}`;
  const years = yearRatings(
    agencyId,
    (of) => sql`${of.year} = ${year} and ${of.employeeId} in (${recorded})`,
  );
  const { rows } = await sql`
    select who.employee_id as "employeeId", who.name
    from (${years}) as rated
    join employee who on who.agency_id = ${agencyId} and who.employee_id = rated.employee_id
    where rated.evaluation_id is null
    order by who.name, who.employee_id`.execute(queries);
  return z.array(Elsewhere).parse(rows);
}
