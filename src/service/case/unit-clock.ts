import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import type { Day } from "#rules/day.ts";
import type { LawData } from "#rules/law.ts";
import { offDaysOf } from "#rules/working-time/off-days.ts";
import { type WorkClock, workClock } from "#rules/working-time/work-clock.ts";

const Row = z.object({
  hours: z.array(
    z.object({
      startsOn: z.string(),
      weekly: z.record(z.string(), z.array(z.tuple([z.number(), z.number()]))),
    }),
  ),
  closed: z.array(z.string()),
});

type Of = { agencyId: number; timeZone: string; unitId: string };

/**
 * The clock of a unit's counter from one day to another: its own opening hours or those of the nearest unit above it,
 * without the country's days off and its own closing days. A unit without hours is never open.
 */
export async function clockOfUnit(
  queries: Queries,
  law: LawData,
  { agencyId, timeZone, unitId }: Of,
  span: { from: Day; to: Day },
): Promise<WorkClock> {
  const { rows } = await calendar(queries, { agencyId, unitId, ...span });
  const { hours, closed } = Row.parse(rows[0]);
  const off = new Set([...closed, ...nationalOffDays(law, span)]);
  const utcOffsetMinutes = offsetOf(timeZone, span.from);
  return workClock({ hours, isOff: (day) => off.has(day), utcOffsetMinutes }, span.from, span.to);
}

function nationalOffDays(law: LawData, { from, to }: { from: Day; to: Day }): string[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => offDaysOf(first + at, law)).flatMap(
    (decree) => decree?.value.days.map(({ day }) => day) ?? [],
  );
}

/** Minutes east of UTC. */
function offsetOf(timeZone: string, day: Day): number {
  const noon = new Date(`${day}T12:00:00Z`);
  const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
  return Math.round((Date.parse(`${shown.format(noon).replace(" ", "T")}Z`) - noon.getTime()) / 60_000);
}

type Asked = { agencyId: number; unitId: string; from: string; to: string };
const calendar = prepared((queries, { agencyId, unitId, from, to }: Asked) =>
  sql<z.input<typeof Row>>`
    with recursive above as (
      select ${unitId}::uuid as unit_id, 0 as step
      union
      select u.parent_id, above.step + 1
      from above join unit u on u.agency_id = ${agencyId} and u.unit_id = above.unit_id
      where u.parent_id is not null and above.step < 50),
    keeper as (
      select above.unit_id from above where exists (
        select from office_hours h where h.agency_id = ${agencyId} and h.unit_id = above.unit_id)
      order by above.step limit 1)
    select
      (select coalesce(jsonb_agg(jsonb_build_object('startsOn', h.starts_on, 'weekly', h.weekly) order by h.starts_on), '[]')
        from office_hours h where h.agency_id = ${agencyId} and h.unit_id in (select unit_id from keeper)) as hours,
      (select coalesce(jsonb_agg(distinct c.day), '[]') from closing_day c
        where c.agency_id = ${agencyId} and c.unit_id in (select unit_id from above)
          and c.withdrawn_at is null and c.day between ${from}::date and ${to}::date) as closed`.compile(
    queries,
  ),
);
