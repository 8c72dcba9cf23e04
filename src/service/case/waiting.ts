import { type RawBuilder, sql } from "kysely";
import { unitGroups } from "#organisation/index.ts";
import type { Asking, WaitingKind } from "#platform/waiting/waiting.ts";

/** What waits at the counter: with its people each what they can do, with who leads it what is late. */
export const caseWaiting: readonly WaitingKind[] = [
  {
    code: "case.mine",
    counted: (asking) => (holdsPosition(asking) ? atMyDesk(asking) : null),
    href: () => "/loket",
  },
  {
    code: "case.late-below",
    counted: (asking) => (leads(asking) ? lateIn(asking, ledBy(asking)) : null),
    href: () => "/loket/unit",
  },
  {
    // others are first to act: who keeps the services sees where it piles up
    code: "case.late-anywhere",
    tone: "due",
    counted: (asking) => (keepsServices(asking) ? lateIn(asking, sql``) : null),
    href: () => "/kecepatan/terbuka",
  },
];

function holdsPosition(asking: Asking): boolean {
  return asking.actor.positionIds.length > 0;
}

function leads(asking: Asking): boolean {
  const { roles } = asking.actor;
  return roles.has("unit-head") || roles.has("agency-head");
}

function keepsServices(asking: Asking): boolean {
  const { roles } = asking.actor;
  return roles.has("service-manager") && !roles.has("agency-head"); // who leads all of it has been told above
}

/**
 * Cases with whoever acts, and those that nobody took at the counters where they work. `/loket` calls the same theirs, and
 * for who leads units also what nobody took below: that is told when it is late.
 */
function atMyDesk(asking: Asking): RawBuilder<unknown> {
  const { agencyId, now, today } = asking;
  const { employeeId, positionIds } = asking.actor;
  const units = sql`
    with recursive above as (
      select p.unit_id, true as is_own from position p
      where p.agency_id = ${agencyId} and p.position_id = any(${[...positionIds]}::uuid[])
      union
      select u.parent_id, false from above
      join unit u on u.agency_id = ${agencyId} and u.unit_id = above.unit_id where u.parent_id is not null)
    select above.unit_id from above
    where above.is_own or exists (select from service_point at
      where at.agency_id = ${agencyId} and at.unit_id = above.unit_id
        and at.starts_on <= ${today}::date and (at.ends_on is null or at.ends_on >= ${today}::date))`;
  return sql`
    select count(*) as count, count(*) filter (where open.due_at < ${now}::timestamptz) as late,
      null::uuid as "unitId", null::text as "unitName"
    from (
      select o.due_at from open_case o
      where o.agency_id = ${agencyId} and o.assigned_to = ${employeeId}::uuid and o.paused_since is null
      union all
      select o.due_at from open_case o
      where o.agency_id = ${agencyId} and o.unit_id in (${units}) and o.assigned_to is null
        and o.paused_since is null) as open`;
}

function ledBy(asking: Asking): RawBuilder<unknown> {
  const led = unitGroups(asking.agencyId, { ledBy: asking.actor.positionIds });
  return sql`and o.unit_id in (select led.unit_id from (${led}) as led)`;
}

/** How many are late where, and in which unit most of them. */
function lateIn({ agencyId, now }: Asking, where: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`
    select coalesce(sum(late.count), 0) as count, coalesce(sum(late.count), 0) as late,
      (array_agg(late.unit_id order by late.count desc, late.unit_id))[1] as "unitId",
      (array_agg(unit.name order by late.count desc, late.unit_id))[1] as "unitName"
    from (
      select o.unit_id, count(*) as count from open_case o
      where o.agency_id = ${agencyId} and o.paused_since is null and o.due_at < ${now}::timestamptz ${where}
      group by o.unit_id) as late
    join unit on unit.agency_id = ${agencyId} and unit.unit_id = late.unit_id`;
}
