import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { unitsWithin } from "../unit/units-within.ts";
import { containing } from "./list.sql.ts";
import { peopleSql } from "./people.sql.ts";
import { asPerson, type PersonOnDay } from "./person-on-day.ts";

type Named = { text: string; day: string; max: number };
type OfUnit = { unitId: string; day: string; max: number };

/** Whoever holds a position on `day` and has all these words in the name, by name. */
export async function peopleNamed(
  queries: Queries,
  agencyId: number,
  { text, day, max }: Named,
): Promise<PersonOnDay[]> {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const rows = await peopleSql(queries, agencyId, day)
    .where("home.position_id", "is not", null)
    .where((row) => row.and(words.map((word) => sql<boolean>`lower(e.name) like ${containing(word)}`)))
    .orderBy("e.name")
    .orderBy("e.employee_id")
    .limit(max)
    .execute();
  return rows.map(asPerson);
}

/** Whoever holds a position of a unit or below it on `day`, by name. */
export async function peopleOfUnit(
  queries: Queries,
  agencyId: number,
  { unitId, day, max }: OfUnit,
): Promise<PersonOnDay[]> {
  const rows = await peopleSql(queries, agencyId, day)
    .where(sql<boolean>`home.unit_id in (${unitsWithin(agencyId, unitId)})`)
    .orderBy("e.name")
    .orderBy("e.employee_id")
    .limit(max)
    .execute();
  return rows.map(asPerson);
}
