import { z } from "zod";
import { reachOf } from "#appraisal/period/readers.ts";
import { yearAsked } from "#appraisal/period/year-asked.ts";
import { yearStates } from "#appraisal/period/year-people.sql.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { UnplannedUnit } from "./whole.schema.ts";
import { peopleSql, reachSql, unitsSql } from "./whole.sql.ts";

const PersonRow = z.object({
  employeeId: z.string(),
  unitId: z.string(),
  groupId: z.string(),
  state: z.enum(yearStates),
  planId: z.string().nullable(),
  headId: z.string().nullable(),
  results: z.coerce.number(),
  loose: z.coerce.number(),
  name: z.string().nullable(),
  title: z.string().nullable(),
});
export type PersonRow = z.output<typeof PersonRow>;

const UnitRow = z.object({
  unitId: z.string(),
  name: z.string(),
  isTop: z.boolean(),
  unplanned: z.array(UnplannedUnit),
});
export type UnitRow = z.output<typeof UnitRow>;

const ReachRow = z.object({ goalId: z.string(), employeeId: z.string(), results: z.coerce.number() });
export type ReachRow = z.output<typeof ReachRow>;

export type WholeRows = { people: PersonRow[]; units: UnitRow[]; reach: ReachRow[] };

/** What the picture is made of, in three queries, whatever its size. */
export async function wholeRows(
  ground: Ground<{ year: number; unitId?: string | undefined }>,
): Promise<WholeRows> {
  const { queries, input } = ground;
  const asked = yearAsked(ground, input.year);
  const reach = reachOf(actorOf(ground), input.unitId);
  const [people, units, reached] = await Promise.all([
    peopleSql(asked, reach, input.unitId).execute(queries),
    unitsSql(asked, reach).execute(queries),
    reachSql(asked).execute(queries),
  ]);
  return {
    people: z.array(PersonRow).parse(people.rows),
    units: z.array(UnitRow).parse(units.rows),
    reach: z.array(ReachRow).parse(reached.rows),
  };
}
