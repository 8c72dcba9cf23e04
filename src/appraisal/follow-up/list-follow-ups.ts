import { sql } from "kysely";
import { z } from "zod";
import { ratedElsewhere, ratedYears } from "#appraisal/annual/rated-year.ts";
import { everybodysReaders } from "#appraisal/everybodys-readers.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { lawOn } from "#rules/law.ts";
import { followUpsWhere } from "./follow-up-rows.ts";
import { openCells } from "./open-cells.ts";
import { RatedPerson, ratedPeople } from "./rated-person.ts";
import { openRatingsSql } from "./year-list.sql.ts";

const pageSize = 50;
const followUpsMax = 500; // ten of each on a page

const UnitCount = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  people: z.int(),
  undecided: z.int(),
});
export type UnitCount = z.output<typeof UnitCount>;

const Input = z.object({
  year: Year,
  unitId: z.uuid().optional(),
  /** Only those about whom nobody has decided anything. */
  undecided: z.enum(["yes"]).optional(),
  /** The evaluation after which the list goes on. */
  after: z.uuid().optional(),
});
type Input = z.output<typeof Input>;

export const FollowUpsOfYear = z.object({
  units: z.array(UnitCount),
  people: z.array(RatedPerson),
  next: z.uuid().nullable(),
  /** How many in the whole agency only the national system has rated: nothing is proposed on that here. */
  elsewhere: z.int(),
});
export type FollowUpsOfYear = z.output<typeof FollowUpsOfYear>;

export const listFollowUps = query({
  name: "follow-up.list",
  route: {
    method: "GET",
    path: "/periods/{year}/follow-ups",
    summary:
      "Everybody from whose rating something may follow, by unit, and about whom nothing was decided yet",
    tags: ["follow-up"],
  },
  who: everybodysReaders,
  input: Input,
  output: FollowUpsOfYear,
  run: async (ground) => {
    const { queries, agencyId } = ground;
    const units = await unitCounts(ground);
    const ids = await pageOf(ground);
    const shown = ids.slice(0, pageSize);
    const years = await ratedYears(queries, { agencyId, evaluationIds: shown });
    const ofThem = sql<boolean>`f.evaluation_id = any(${shown}::uuid[])`;
    const followUps = await followUpsWhere(queries, agencyId, ofThem, followUpsMax);
    const elsewhere = await ratedElsewhere(queries, { agencyId, year: ground.input.year });
    return {
      ...{ units, people: await ratedPeople(ground, years, followUps), elsewhere: elsewhere.length },
      next: ids.length > pageSize ? (shown.at(-1) ?? null) : null,
    };
  },
});

function openRatings({ agencyId, input, services }: Ground<Input>) {
  const cells = openCells(lawOn(services.law, `${input.year}-12-31`));
  return openRatingsSql({ agencyId, year: input.year, cells });
}

async function unitCounts(ground: Ground<Input>): Promise<UnitCount[]> {
  const { rows } = await sql`
    select unit_id as "unitId", unit_name as "unitName", count(*)::int as people,
      count(*) filter (where not is_decided)::int as undecided
    from (${openRatings(ground)}) as found
    group by unit_id, unit_name order by unit_name, unit_id`.execute(ground.queries);
  return z.array(UnitCount).parse(rows);
}

/** The evaluations of a page and of one more, by unit and name. */
async function pageOf(ground: Ground<Input>): Promise<string[]> {
  const { unitId, undecided, after } = ground.input;
  const key = sql`unit_name, unit_id, name, employee_id`;
  const { rows } = await sql<{ evaluation_id: string }>`
    with found as materialized (${openRatings(ground)})
    select evaluation_id from found
    where (${unitId ?? null}::uuid is null or unit_id = ${unitId ?? null}::uuid)
      and (${undecided ?? null}::text is null or not is_decided)
      and (${after ?? null}::uuid is null or (${key}) > (
        select ${key} from found edge where edge.evaluation_id = ${after ?? null}::uuid))
    order by ${key} limit ${pageSize + 1}`.execute(ground.queries);
  return rows.map((row) => row.evaluation_id);
}
