import { type RawBuilder, sql } from "kysely";

/** `unitId`: only this unit and what is below it. `ledBy`: only what the positions with these ids lead. */
export type UnitReach = { unitId?: string | undefined; ledBy?: readonly string[] | undefined };

/** Deeper than any tree of units; ends a circle in the data. */
const levelsMax = 50;

/**
 * The units within reach, each with the group it is summed up in: unit_id, group_id, group_name, level. A group is
 * what stands directly below a top unit (level 1) with everything under it; a top unit (level 0) is a group of its own.
 */
export function unitGroups(agencyId: number, reach: UnitReach): RawBuilder<unknown> {
  // Deepest first: who leads a unit and one below it sees the lower one as part of the upper one, counted once.
  return sql`
    with recursive grouped as (
      select top.unit_id, top.unit_id as group_id, 0 as level from (${topUnits(agencyId, reach)}) as top
      union
      select u.unit_id, case grouped.level when 0 then u.unit_id else grouped.group_id end, grouped.level + 1
      from grouped join unit u on u.agency_id = ${agencyId} and u.parent_id = grouped.unit_id
      where grouped.level < ${levelsMax})
    select distinct on (grouped.unit_id) grouped.unit_id, grouped.group_id, named.name as group_name, grouped.level
    from grouped join unit named on named.agency_id = ${agencyId} and named.unit_id = grouped.group_id
    order by grouped.unit_id, grouped.level desc, grouped.group_id`;
}

function topUnits(agencyId: number, { unitId, ledBy }: UnitReach): RawBuilder<unknown> {
  const one = sql`select unit_id from unit where agency_id = ${agencyId} and unit_id = ${unitId}`;
  if (ledBy === undefined)
    return unitId ? one : sql`select unit_id from unit where agency_id = ${agencyId} and parent_id is null`;
  const led = sql`
    select unit_id from position
    where agency_id = ${agencyId} and leads_unit and position_id = any(${ledBy}::uuid[])`;
  if (!unitId) return led;
  return sql`
    with recursive within as (
      ${led}
      union
      select below.unit_id
      from within join unit below on below.agency_id = ${agencyId} and below.parent_id = within.unit_id)
    ${one} and unit_id in (select unit_id from within)`;
}
