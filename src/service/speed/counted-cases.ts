import { type RawBuilder, sql } from "kysely";
import type { Queries } from "#platform/database/database.ts";
import { emptyHeap, type Heap } from "./figures.ts";
import type { Side } from "./speed.schema.ts";

/** The cases that came in at these units in these months, of one service or all. */
export type Span = {
  readonly agencyId: number;
  readonly unitIds: readonly string[];
  readonly serviceId: string | null;
  readonly from: string;
  readonly through: string;
};

type TimeRow = { side: string; kind: string; minutes: number; ended: number; withdrawn: number };
type TallyRow = {
  side: string;
  received: number;
  wait_unknown: number;
  closed: number;
  withdrawn: number;
  promised: number;
  in_time: number;
};

export type Counted = {
  /** By unit, service, weekday or hour. */
  readonly heaps: Map<string, Heap>;
  readonly waitUnknown: number;
  readonly withdrawn: number;
  readonly withoutPromise: number;
};

/** What was counted of closed cases, group by group; open ones are added by `addOpenCases`. */
export async function countedCases(queries: Queries, span: Span, side: Side): Promise<Counted> {
  const heaps = new Map<string, Heap>();
  const heapOf = (key: string) => {
    const heap = heaps.get(key) ?? emptyHeap();
    heaps.set(key, heap);
    return heap;
  };
  for (const { side: key, kind, minutes, ended, withdrawn } of await timesOf(queries, span, side)) {
    if (kind === "waited") heapOf(key).waited.push([minutes, ended]);
    else heapOf(key).lasted.push({ time: minutes, ended, open: withdrawn });
  }
  const tallies = await talliesOf(queries, span, side);
  if (isSlot(side))
    for (const { side: key, received } of await arrivalsOf(queries, span, side))
      heapOf(key).received = received;
  else
    for (const { side: key, received, promised, in_time } of tallies)
      Object.assign(heapOf(key), { received, promised, inTime: in_time });
  const sum = (of: (row: TallyRow) => number) => tallies.reduce((total, row) => total + of(row), 0);
  return {
    heaps,
    waitUnknown: sum((row) => row.wait_unknown),
    withdrawn: sum((row) => row.withdrawn),
    withoutPromise: sum((row) => row.closed - row.withdrawn - row.promised),
  };
}

export function isSlot(side: Side): side is "weekday" | "hour" {
  return side === "weekday" || side === "hour";
}

async function timesOf(queries: Queries, span: Span, side: Side): Promise<TimeRow[]> {
  const table = isSlot(side) ? sql.table("case_time_slot") : sql.table("case_time");
  const [key, ofSide] = isSlot(side) ? [sql.ref("slot"), sql`and side = ${side}`] : [columnOf(side), sql``];
  const { rows } = await sql<TimeRow>`
    select ${key}::text as side, kind, value.minutes, sum(value.ended)::integer as ended,
      sum(value.withdrawn)::integer as withdrawn
    from ${table} counted, unnest(counted.minutes, counted.ended, counted.withdrawn) as value (minutes, ended, withdrawn)
    where ${within(span, isSlot(side))} ${ofSide}
    group by 1, 2, 3 order by 1, 2, 3`.execute(queries);
  return rows;
}

async function talliesOf(queries: Queries, span: Span, side: Side): Promise<TallyRow[]> {
  const { rows } = await sql<TallyRow>`
    select ${isSlot(side) ? sql`'all'` : columnOf(side)}::text as side, sum(received)::integer as received,
      sum(wait_unknown)::integer as wait_unknown, sum(closed)::integer as closed, sum(withdrawn)::integer as withdrawn,
      sum(promised)::integer as promised, sum(in_time)::integer as in_time
    from case_tally where ${within(span)}
    group by 1 order by 1`.execute(queries);
  return rows;
}

async function arrivalsOf(
  queries: Queries,
  span: Span,
  side: Side,
): Promise<{ side: string; received: number }[]> {
  const { rows } = await sql<{ side: string; received: number }>`
    select ${columnOf(side)}::text as side, sum(arrived)::integer as received
    from case_hour where ${within(span, true)} group by 1 order by 1`.execute(queries);
  return rows;
}

/** Only names that stand here: never what somebody sent. */
function columnOf(side: Side): RawBuilder<unknown> {
  return sql.ref(side === "unit" ? "unit_id" : side === "service" ? "service_id" : side);
}

/** The months and units of the span; `ofAllServices` where the table does not tell them apart. */
export function within(
  { agencyId, unitIds, serviceId, from, through }: Span,
  ofAllServices = false,
): RawBuilder<unknown> {
  const service = serviceId === null || ofAllServices ? sql`` : sql`and service_id = ${serviceId}`;
  return sql`agency_id = ${agencyId} and unit_id = any(${unitIds}::uuid[])
    and month between ${from} and ${through} ${service}`;
}
