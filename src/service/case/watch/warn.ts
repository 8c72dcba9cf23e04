import { sql } from "kysely";
import { agencyOf, unitHeads } from "#organisation/index.ts";
import { addDays, dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import { keepNotices, type Notice } from "#platform/notifications/notify.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import { clocksOfUnits } from "#service/hours/unit-clock.ts";

type Kind = "soon" | "untaken" | "late";
type Due = {
  caseId: string;
  number: string;
  unitId: string;
  kind: Kind;
  holderId: string | null;
  headId: string | null;
};

/** How many at once; what is left is told ten minutes later. */
const casesAtOnce = 2_000;

/**
 * Tells holders whose time runs out, and heads what is late or held by nobody: each thing once, and only while the
 * counter is open. Answers how many were told.
 */
export async function warnAgency(services: Services, agencyId: number): Promise<number> {
  const now = services.clock();
  return services.database.bulk(agencyId, async (queries) => {
    const { timeZone } = await agencyOf(queries, agencyId);
    const today = dayIn(timeZone, now);
    const unitIds = await openUnits(services, queries, { agencyId, timeZone, now });
    const told = await dueNow(queries, { agencyId, today, now, unitIds });
    if (told.length === 0) return 0;
    await keepWarnings(queries, agencyId, now, told);
    await keepNotices(queries, told.flatMap(noticeOf), { agencyId, now });
    await keepRecord(
      queries,
      [
        {
          kind: "case.warned",
          subject: { kind: "agency", id: String(agencyId) },
          facts: { cases: told.length },
        },
      ],
      { actor: null, agencyId, procedure: "case.warn", now, nouns: services.ledger.nouns },
    );
    return told.length;
  });
}

function toldTo({ kind, holderId, headId }: Due): string | null {
  return kind === "soon" ? holderId : headId;
}

function noticeOf(due: Due): Notice[] {
  const to = toldTo(due);
  if (!to) return [];
  const href = `/loket/permohonan/${due.caseId}` as const;
  return [{ to, message: `notice.case.${due.kind}`, facts: { number: due.number }, href }];
}

/** The counters that are open at this moment, of those that have taken in what is open. */
async function openUnits(
  services: Services,
  queries: Queries,
  at: { agencyId: number; timeZone: string; now: Date },
): Promise<string[]> {
  const today = dayIn(at.timeZone, at.now);
  const { rows } = await sql<{ unitId: string }>`
    select distinct c.unit_id as "unitId" from open_case o
    join service_case c on c.agency_id = ${at.agencyId} and c.case_id = o.case_id
    where o.agency_id = ${at.agencyId} and ${isRipe(at.now)} order by c.unit_id`.execute(queries);
  const unitIds = rows.map(({ unitId }) => unitId);
  const clocks = await clocksOfUnits(queries, services.law, at, unitIds, today, addDays(today, 1));
  return unitIds.filter((unitId) => clocks.get(unitId)?.isOpen(at.now));
}

function isRipe(now: Date) {
  return sql`o.paused_since is null and (o.due_at < ${now} or o.warn_at <= ${now})`;
}

/** What nobody was told of yet of these counters, each with the nearest head above it. */
async function dueNow(
  queries: Queries,
  { agencyId, today, now, unitIds }: { agencyId: number; today: string; now: Date; unitIds: string[] },
): Promise<Due[]> {
  const { rows } = await sql<Due>`
    with recursive ripe as (
      select o.case_id, o.unit_id, o.assigned_to,
        case when o.due_at < ${now} then 'late' when o.assigned_to is null then 'untaken' else 'soon' end as kind
      from open_case o
      join service_case c on c.agency_id = ${agencyId} and c.case_id = o.case_id and c.unit_id = any (${unitIds}::uuid[])
      where o.agency_id = ${agencyId} and ${isRipe(now)}),
    new as (
      select * from ripe where not exists (
        select from case_warning w
        where w.agency_id = ${agencyId} and w.case_id = ripe.case_id and w.kind = ripe.kind)
      order by case_id limit ${casesAtOnce}),
    above as (
      select unit_id as place, unit_id, 0 as step from new
      union
      select above.place, u.parent_id, above.step + 1
      from above join unit u on u.agency_id = ${agencyId} and u.unit_id = above.unit_id
      where u.parent_id is not null and above.step < 50),
    head as (
      select distinct on (above.place) above.place, h.employee_id
      from above join (${unitHeads(agencyId, today)}) as h on h.unit_id = above.unit_id
      order by above.place, above.step)
    select new.case_id as "caseId", c.number, new.unit_id as "unitId", new.kind,
      new.assigned_to as "holderId", head.employee_id as "headId"
    from new
    join service_case c on c.agency_id = ${agencyId} and c.case_id = new.case_id
    left join head on head.place = new.unit_id
    order by new.case_id`.execute(queries);
  return rows;
}

async function keepWarnings(
  queries: Queries,
  agencyId: number,
  now: Date,
  told: readonly Due[],
): Promise<void> {
  await sql`
    insert into case_warning (agency_id, case_id, kind, told_to, told_at)
    select ${agencyId}::integer, t.case_id, t.kind, t.told_to, ${now}
    from unnest(${told.map(({ caseId }) => caseId)}::uuid[], ${told.map(({ kind }) => kind)}::text[],
      ${told.map(toldTo)}::uuid[]) as t (case_id, kind, told_to)
    on conflict do nothing`.execute(queries);
}
