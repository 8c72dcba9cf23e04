import { sql } from "kysely";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Law } from "#rules/law.ts";
import { sealsOf } from "../seal/seals-of.ts";
import { hoursOf } from "./hours.sql.ts";
import { odditiesIn } from "./oddities.ts";
import { openingOf } from "./opening.ts";
import type { Result } from "./result.schema.ts";
import { talliesBy, type Which } from "./tally.sql.ts";
import { noTally } from "./tally.ts";
import { groupOf } from "./told.ts";

/** What came in oddly, what the index would be without it, and whether the sealed answers are still those. */
export async function checkOf(
  { queries, services }: Ground<unknown>,
  which: Which & { unitId: string; timeZone: string },
  law: Law,
  population: number | null,
): Promise<NonNullable<Result["check"]>> {
  const [hours, opening, seals, places] = await Promise.all([
    hoursOf(queries, which),
    openingOf(queries, services.law, which),
    sealsOf(queries, which),
    placesOf(queries, which),
  ]);
  const odd = odditiesIn(hours, opening);
  const without = (await talliesBy(queries, which, sql`'all'`, odd)).get("all") ?? noTally;
  return {
    oddities: odd.map((one) => ({ ...one, place: places.get(one.pointId) ?? "" })),
    without: groupOf(without, law, true, population),
    sealed: seals.sealed,
    broken: [...seals.broken],
  };
}

async function placesOf(
  queries: Ground<unknown>["queries"],
  { agencyId, unitId }: { agencyId: number; unitId: string },
): Promise<Map<string, string>> {
  const rows = await queries
    .selectFrom("survey_point")
    .select(["point_id", "place"])
    .where("agency_id", "=", agencyId)
    .where("unit_id", "=", unitId)
    .orderBy("point_id")
    .execute();
  return new Map(rows.map(({ point_id, place }) => [point_id, place]));
}
