import { sql } from "kysely";
import { employeeName, peopleOnDay } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import type { OrganisationRating } from "#rules/distribution/distribution.law.ts";
import {
  OrganisationRating as Achievement,
  type RatingKey,
  RatingRecord,
} from "./organisation-rating.schema.ts";

type RatingKeys = Omit<RatingKey, "unitId"> & { unitIds: readonly string[] };

/** What these very organisations achieved in the interval, by unit, without those for which nobody set it. */
export async function organisationRatingsOf(
  queries: Queries,
  agencyId: number,
  { unitIds, year, interval }: RatingKeys,
): Promise<Map<string, OrganisationRating>> {
  if (unitIds.length === 0) return new Map();
  const rows = await queries
    .selectFrom("organisation_rating_in_force")
    .select(["unit_id", "rating"])
    .where("agency_id", "=", agencyId)
    .where("unit_id", "in", [...unitIds])
    .where("year", "=", year)
    .where("interval", "=", interval)
    .execute();
  return new Map(
    rows.flatMap(({ unit_id, rating }) => (unit_id ? [[unit_id, Achievement.parse(rating)] as const] : [])),
  );
}

/** Deeper than any tree of units; ends a circle in the data. */
const levelsMax = 50;

/** The same of the nearest organisation for which it is set, going up from the unit: what a person's form names. */
export async function nearestOrganisationRating(
  queries: Queries,
  agencyId: number,
  { unitId, year, interval }: RatingKey,
): Promise<{ unitId: string; rating: OrganisationRating } | null> {
  const { rows } = await sql<{ unit_id: string; rating: string }>`
    with recursive up as (
      select unit_id, parent_id, 0 as step from unit where agency_id = ${agencyId} and unit_id = ${unitId}
      union all
      select u.unit_id, u.parent_id, up.step + 1
      from up join unit u on u.agency_id = ${agencyId} and u.unit_id = up.parent_id
      where up.step < ${levelsMax})
    select r.unit_id, r.rating
    from up join organisation_rating_in_force r on r.agency_id = ${agencyId} and r.unit_id = up.unit_id
      and r.year = ${year} and r.interval = ${interval}
    order by up.step limit 1`.execute(queries);
  const [row] = rows;
  return row ? { unitId: row.unit_id, rating: Achievement.parse(row.rating) } : null;
}

type Worker = { employeeId: string; day: string; year: number; interval: string };

/** The achievement that the form of somebody names: of the nearest organisation above where they work on `day`. */
export async function achievementAround(
  queries: Queries,
  agencyId: number,
  { employeeId, day, year, interval }: Worker,
): Promise<OrganisationRating | null> {
  const people = await peopleOnDay(queries, agencyId, [employeeId], day);
  const unitId = people.get(employeeId)?.unitId;
  if (!unitId) return null;
  const found = await nearestOrganisationRating(queries, agencyId, { unitId, year, interval });
  return found?.rating ?? null;
}

/** Every decision on a unit in a year and the one before, the newest first. */
export async function ratingRecords(
  queries: Queries,
  agencyId: number,
  { unitId, year }: Pick<RatingKey, "unitId" | "year">,
): Promise<RatingRecord[]> {
  const rows = await queries
    .selectFrom("organisation_rating as r")
    .selectAll("r")
    .select(employeeName("r.decided_by").as("decided_by_name"))
    .where("r.agency_id", "=", agencyId)
    .where("r.unit_id", "=", unitId)
    .where("r.year", "in", [year, year - 1])
    .orderBy("r.decided_at", "desc")
    .orderBy("r.rating_id", "desc")
    .execute();
  return rows.map((row) =>
    RatingRecord.parse({
      ...{ ratingId: row.rating_id, year: row.year, interval: row.interval, revision: row.revision },
      ...{ rating: row.rating, reason: row.reason, decidedByName: row.decided_by_name },
      ...{ decidedAt: row.decided_at, actingFor: row.acting_for },
      letter: row.letter_number && {
        ...{ number: row.letter_number, date: row.letter_date, authority: row.letter_authority },
      },
    }),
  );
}
