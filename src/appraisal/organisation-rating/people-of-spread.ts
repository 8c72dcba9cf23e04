import { sql } from "kysely";
import { z } from "zod";
import { OverallRating } from "#appraisal/evaluation/evaluation.schema.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { singlesSeen } from "./singles-seen.ts";
import { type IntervalAsked, ratedPeople, unitsUnder } from "./spread.sql.ts";

export const PersonOfSpread = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  title: z.string(),
  evaluationId: z.uuid().nullable(),
  /** Null while not rated. */
  overall: OverallRating.nullable(),
});
export type PersonOfSpread = z.output<typeof PersonOfSpread>;

/** More names than this are looked at unit by unit. */
const namesMax = 200;

/** The people behind a spread whose own rating the actor may see, by name; null where they are too many for a page. */
export async function peopleOfSpread(
  ground: Ground<unknown>,
  asked: IntervalAsked,
  unitId: string,
): Promise<PersonOfSpread[] | null> {
  const { agencyId } = asked;
  const { rows } = await sql`
    with under as materialized (${unitsUnder(agencyId, [unitId])})
    select person.employee_id as "employeeId", person.name, person.title,
      person.evaluation_id as "evaluationId", person.overall_rating as overall
    from (${ratedPeople(asked, sql`select unit_id from under`)}) as person
    where not (person.leads_unit and person.unit_id = ${unitId})
    order by person.name, person.employee_id
    limit ${namesMax + 1}`.execute(ground.queries);
  if (rows.length > namesMax) return null;
  const people = rows.map((row) => PersonOfSpread.parse(row));
  const seen = await singlesSeen(
    ground,
    people.map(({ employeeId }) => employeeId),
  );
  return people.filter(({ employeeId }) => seen.has(employeeId));
}
