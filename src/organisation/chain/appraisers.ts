import { sql } from "kysely";
import { titleHeld } from "#organisation/appointment/acting-title.ts";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import { appraisersSql } from "./appraisers.sql.ts";

/** `actingFor`: the position in whose stead the appraiser stands ("Plt Camat Plaju"). */
export type Appraiser = { employeeId: string; by: "position" | "delegation"; actingFor?: string };

type Row = {
  employee_id: string;
  appraiser_id: string;
  delegated: boolean;
  kind: string | null;
  title: string | null;
};

/** Whoever appraises each of these people on `day`; who is not in the answer is appraised by nobody here. */
export async function appraisersOnDay(
  queries: Queries,
  agencyId: number,
  employeeIds: readonly string[],
  day: string,
): Promise<Map<string, Appraiser>> {
  if (employeeIds.length === 0) return new Map();
  const { rows } = await appraiserRows(queries, { agencyId, employeeIds, day });
  return new Map(rows.map((row) => [row.employee_id, asAppraiser(row)]));
}

type Whose = { agencyId: number; employeeIds: readonly string[]; day: string };
const appraiserRows = prepared((queries, { agencyId, employeeIds, day }: Whose) => {
  const whose = sql`select unnest(${employeeIds}::uuid[]) as employee_id`;
  return appraisersSql<Row>(agencyId, day, whose).compile(queries);
});

/** Whoever appraises this person on `day`: by delegation, else by the positions; null at the top of the tree. */
export async function appraiserOnDay(
  queries: Queries,
  agencyId: number,
  employeeId: string,
  day: string,
): Promise<Appraiser | null> {
  const found = await appraisersOnDay(queries, agencyId, [employeeId], day);
  return found.get(employeeId) ?? null;
}

function asAppraiser(row: Row): Appraiser {
  if (row.delegated) return { employeeId: row.appraiser_id, by: "delegation" };
  const acting = row.kind !== null && row.kind !== "definitive";
  const actingFor = acting ? { actingFor: titleHeld(row.kind ?? "", row.title ?? "") } : {};
  return { employeeId: row.appraiser_id, by: "position", ...actingFor };
}
