import { sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

export type Place = { unitId: string; name: string };

/** Where somebody works with cases today. */
export type Desk = {
  employeeId: string;
  /** Where services are to be had: at these they take in. */
  counters: readonly Place[];
  /** Whose cases are theirs to work on: their own units, and the counters of units above. */
  units: ReadonlySet<string>;
  /** What they lead, and all below it. */
  led: ReadonlySet<string>;
};

type Row = Place & { isOwn: boolean; isAbove: boolean; isLed: boolean; isCounter: boolean };

/** The desk of whoever acts, by the positions held today. */
export async function deskOf(ground: Ground<unknown>): Promise<Desk> {
  const { employeeId, positionIds } = actorOf(ground);
  const { queries, agencyId, today } = ground;
  return {
    employeeId,
    ...(await placesOf(queries, { agencyId, positionIds: [...positionIds], day: today })),
  };
}

/** Whether services are to be had where the holder of these positions works, or below what they lead. */
export async function worksAtCounterOn(
  queries: Queries,
  agencyId: number,
  positionIds: readonly string[],
  day: string,
): Promise<boolean> {
  if (positionIds.length === 0) return false;
  const { counters } = await placesOf(queries, { agencyId, positionIds: [...positionIds], day });
  return counters.length > 0;
}

async function placesOf(queries: Queries, asked: Asked): Promise<Omit<Desk, "employeeId">> {
  const { rows } = await places(queries, asked);
  const within = (row: Row) => row.isOwn || (row.isAbove && row.isCounter);
  return {
    counters: rows.filter((row) => row.isCounter && (within(row) || row.isLed)),
    units: new Set(rows.filter(within).map(({ unitId }) => unitId)),
    led: new Set(rows.filter(({ isLed }) => isLed).map(({ unitId }) => unitId)),
  };
}

/** Whether somebody works with cases at all: at a counter of theirs, or above one. */
export function worksWithCases({ counters, led }: Desk): boolean {
  return counters.length > 0 || led.size > 0;
}

/** All units in whose cases they may look. */
export function unitsInSight({ units, led }: Desk): string[] {
  return [...new Set([...units, ...led])];
}

type Asked = { agencyId: number; positionIds: string[]; day: string };

const places = prepared((queries, { agencyId, positionIds, day }: Asked) =>
  sql<Row>`
    with recursive own as (
      select distinct p.unit_id from position p
      where p.agency_id = ${agencyId} and p.position_id = any(${positionIds}::uuid[])),
    above as (
      select unit_id from own
      union
      select u.parent_id from above join unit u on u.agency_id = ${agencyId} and u.unit_id = above.unit_id
      where u.parent_id is not null),
    led as (
      select p.unit_id from position p
      where p.agency_id = ${agencyId} and p.position_id = any(${positionIds}::uuid[]) and p.leads_unit
      union
      select below.unit_id from led join unit below on below.agency_id = ${agencyId} and below.parent_id = led.unit_id)
    select u.unit_id as "unitId", u.name,
      u.unit_id in (select unit_id from own) as "isOwn",
      u.unit_id in (select unit_id from above) as "isAbove",
      u.unit_id in (select unit_id from led) as "isLed",
      exists (select from service_point at where at.agency_id = ${agencyId} and at.unit_id = u.unit_id
        and at.starts_on <= ${day}::date and (at.ends_on is null or at.ends_on >= ${day}::date)) as "isCounter"
    from unit u
    where u.agency_id = ${agencyId}
      and (u.unit_id in (select unit_id from above) or u.unit_id in (select unit_id from led))
    order by "isOwn" desc, u.name, u.unit_id`.compile(queries),
);
