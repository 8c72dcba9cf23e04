import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { OutsideWorkClock, type WorkClock } from "#rules/working-time/work-clock.ts";
import type { Span } from "./counted-cases.ts";
import { emptyHeap, type Heap } from "./figures.ts";
import { roundedMinutes } from "./minutes.ts";

export type OpenCase = {
  readonly unitId: string;
  readonly serviceId: string;
  readonly weekday: number;
  readonly hour: number;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  readonly pausedSince: Date | null;
  readonly pauses: readonly { readonly beganAt: Date; readonly endedAt: Date }[];
};

const Pauses = z.array(z.tuple([z.coerce.date(), z.coerce.date()]));

type Row = Omit<OpenCase, "pauses"> & { pauses: unknown };

/** What came in within the span and is still open. */
export async function openCases(queries: Queries, span: Span, timeZone: string): Promise<OpenCase[]> {
  const zoned = sql`c.received_at at time zone ${timeZone}`;
  const { rows } = await sql<Row>`
    select c.unit_id as "unitId", c.service_id as "serviceId", c.received_at as "receivedAt", o.due_at as "dueAt",
      o.paused_since as "pausedSince", extract(isodow from ${zoned})::integer as weekday,
      extract(hour from ${zoned})::integer as hour,
      (select coalesce(jsonb_agg(jsonb_build_array(p.began_at, p.ended_at) order by p.began_at), '[]') from case_pause p
        where p.agency_id = ${span.agencyId} and p.case_id = c.case_id and p.ended_at is not null) as pauses
    from open_case o
    join service_case c on c.agency_id = ${span.agencyId} and c.case_id = o.case_id
    where o.agency_id = ${span.agencyId} and c.unit_id = any(${span.unitIds}::uuid[])
      and c.received_at >= ${`${span.from}-01`}::date::timestamp at time zone ${timeZone}
      and c.received_at < (${`${span.through}-01`}::date + interval '1 month')::timestamp at time zone ${timeZone}
      and (${span.serviceId}::uuid is null or c.service_id = ${span.serviceId}::uuid)
    order by c.received_at, c.case_id`.execute(queries);
  return rows.map((row) => ({
    ...row,
    pauses: Pauses.parse(row.pauses).map(([beganAt, endedAt]) => ({ beganAt, endedAt })),
  }));
}

/** Adds open cases to their groups, each seen for as long as its clock ran. */
export function addOpenCases(
  heaps: Map<string, Heap>,
  open: readonly OpenCase[],
  keyOf: (one: OpenCase) => string,
  clocks: ReadonlyMap<string, WorkClock>,
  now: Date,
): void {
  for (const one of open) {
    const key = keyOf(one);
    const heap = heaps.get(key) ?? emptyHeap();
    heaps.set(key, heap);
    const time = roundedMinutes(minutesOpen(one, clocks.get(one.unitId), now));
    heap.lasted.push({ time, ended: 0, open: 1 });
    heap.open += 1;
    if (one.dueAt !== null && one.dueAt < now && one.pausedSince === null) heap.overdue += 1;
  }
}

/** Open minutes since it came in, while the clock was not standing; none without opening hours. */
export function minutesOpen(
  one: Pick<OpenCase, "receivedAt" | "pausedSince" | "pauses">,
  clock: WorkClock | undefined,
  now: Date,
): number {
  if (clock === undefined) return 0;
  try {
    const paused = one.pauses.reduce(
      (sum, { beganAt, endedAt }) => sum + clock.minutesBetween(beganAt, endedAt),
      0,
    );
    return Math.max(0, clock.minutesBetween(one.receivedAt, one.pausedSince ?? now) - paused);
  } catch (error) {
    if (error instanceof OutsideWorkClock) return 0;
    throw error;
  }
}
