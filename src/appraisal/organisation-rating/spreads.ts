import { sql } from "kysely";
import { z } from "zod";
import { employeeName } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { departures } from "#rules/distribution/distribution.ts";
import { lawOn } from "#rules/law.ts";
import { groupMin } from "#statistics/disclosure.ts";
import { OrganisationRating, SpreadReason, type UnitSpread } from "./organisation-rating.schema.ts";
import { singlesSeen } from "./singles-seen.ts";
import { type IntervalAsked, spreadSql } from "./spread.sql.ts";

/** Fewer ratings than this name people: then only who may see each of them sees how they spread. */

type Unit = { unitId: string; parentId: string | null; name: string };

/** How the ratings spread in these units, against the pattern of their achievement; at most four queries. */
export async function spreadsOf(
  ground: Ground<unknown>,
  asked: IntervalAsked,
  units: readonly Unit[],
): Promise<UnitSpread[]> {
  const unitIds = units.map(({ unitId }) => unitId);
  const counted = await countedIn(ground, asked, unitIds);
  const few = [...counted.values()].flatMap((row) => row.few);
  const seen = await singlesSeen(ground, few);
  const kept = await recordsOf(ground, asked, unitIds);
  const law = lawOn(ground.services.law, asked.interval.endsOn);
  return units.map(({ unitId, parentId, name }) => {
    const row = counted.get(unitId) ?? { people: 0, rated: 0, counts: nobody, few: [] };
    const { rating, ratingId, reason } = kept.get(unitId) ?? unset;
    const counts = row.few.every((employeeId) => seen.has(employeeId)) ? row.counts : null;
    const verdicts = rating && counts ? departures(counts, rating, law).value : [];
    return {
      ...{ unitId, name, isAgency: parentId === null, rating, ratingId },
      ...{ people: row.people, rated: row.rated, counts, reason },
      verdicts: [...verdicts],
    };
  });
}

const nobody = [0, 0, 0, 0, 0];
const unset = { rating: null, ratingId: null, reason: null };

const Counted = z.object({
  unit_id: z.uuid(),
  people: z.int(),
  rated: z.int(),
  counts: z.array(z.int()).length(5),
  few: z.array(z.uuid()),
});

async function countedIn({ queries }: Ground<unknown>, asked: IntervalAsked, unitIds: readonly string[]) {
  const { rows } = await spreadSql(asked, unitIds, groupMin).execute(queries);
  return new Map(rows.map((row) => Counted.parse(row)).map((row) => [row.unit_id, row]));
}

const Kept = z.object({
  unitId: z.uuid(),
  ratingId: z.uuid().nullable(),
  rating: OrganisationRating.nullable(),
  reason: SpreadReason.extend({ writtenAt: z.coerce.date() }).nullable(), // JSON knows no instants
});

/** The achievement in force of each unit, and the newest reason that its leader gave. */
async function recordsOf({ queries }: Ground<unknown>, asked: IntervalAsked, unitIds: readonly string[]) {
  const { agencyId, year, interval } = asked;
  const { rows } = await sql`
    select wanted.unit_id as "unitId", force.rating_id as "ratingId", force.rating, reason.said as reason
    from unnest(${unitIds}::uuid[]) as wanted (unit_id)
    left join organisation_rating_in_force force on force.agency_id = ${agencyId}
      and force.unit_id = wanted.unit_id and force.year = ${year} and force.interval = ${interval.code}
    left join lateral (
      select jsonb_build_object('revision', said.revision, 'body', said.body, 'ratingId', said.rating_id,
        'counts', said.counts, 'writtenByName', ${employeeName("said.written_by")}, 'writtenAt', said.written_at,
        'actingFor', said.acting_for) as said
      from spread_reason said
      where said.agency_id = ${agencyId} and said.unit_id = wanted.unit_id and said.year = ${year}
        and said.interval = ${interval.code}
      order by said.revision desc limit 1) as reason on true`.execute(queries);
  return new Map(rows.map((row) => Kept.parse(row)).map((row) => [row.unitId, row]));
}
