import { type RawBuilder, sql } from "kysely";
import { inForceOn } from "#organisation/appointment/in-force.ts";
import type { Queries } from "#platform/database/database.ts";
import { appraisersSql } from "./appraisers.sql.ts";

/** The ids of everybody whom this person appraises on `day`, in no order; one query. */
export function appraisedIds(
  queries: Queries,
  agencyId: number,
  appraiserId: string,
  day: string,
): Promise<string[]> {
  return appraisedBySome(queries, agencyId, (column) => sql`${sql.ref(column)} = ${appraiserId}`, day);
}

/** The same of whomever any of these people appraises; one query. */
export async function appraisedByAny(
  queries: Queries,
  agencyId: number,
  appraiserIds: readonly string[],
  day: string,
): Promise<string[]> {
  if (appraiserIds.length === 0) return [];
  const isOne: IsAppraiser = (column) => sql`${sql.ref(column)} = any(${appraiserIds}::uuid[])`;
  return appraisedBySome(queries, agencyId, isOne, day);
}

type IsAppraiser = (column: string) => RawBuilder<boolean>;

async function appraisedBySome(
  queries: Queries,
  agencyId: number,
  isOne: IsAppraiser,
  day: string,
): Promise<string[]> {
  const below = belowSql(agencyId, isOne, day);
  const appraisers = appraisersSql(agencyId, day, candidatesSql(agencyId, isOne, day), below);
  const { rows } = await sql<{ employee_id: string }>`
    select employee_id from (${appraisers}) as found where ${isOne("appraiser_id")}`.execute(queries);
  return rows.map((row) => row.employee_id);
}

/**
 * Where somebody whose way up ends at such a person can be found: the positions below one held, and below those in
 * turn that are vacant. Who stands in for the own head is found at the head's position, where they stand in.
 */
function belowSql(agencyId: number, isOne: IsAppraiser, day: string) {
  return sql`
    below as (
      select p.position_id
      from appointment held join position p on p.agency_id = ${agencyId} and p.reports_to_id = held.position_id
      where held.agency_id = ${agencyId} and ${isOne("held.employee_id")} and ${inForceOn(day, "held")}
      union
      select p.position_id
      from below join position p on p.agency_id = ${agencyId} and p.reports_to_id = below.position_id
      where not exists (
        select from appointment a
        where a.agency_id = ${agencyId} and a.position_id = below.position_id and ${inForceOn(day, "a")})
    ),`;
}

function candidatesSql(agencyId: number, isOne: IsAppraiser, day: string) {
  return sql`
    select a.employee_id
    from below join appointment a on a.agency_id = ${agencyId} and a.position_id = below.position_id
    where ${inForceOn(day, "a")}
    union
    select d.employee_id from appraiser_delegation d
    where d.agency_id = ${agencyId} and ${isOne("d.appraiser_id")} and ${inForceOn(day, "d")}`;
}
