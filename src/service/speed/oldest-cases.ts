import { sql } from "kysely";
import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { addDays, dayIn } from "#platform/clock/clock.ts";
import { query } from "#platform/procedures/query.ts";
import { type Desk, deskOf, unitsInSight } from "#service/case/desk.ts";
import { clocksOfUnits } from "#service/hours/unit-clock.ts";
import { minutesOpen } from "./open-cases.ts";
import { counterUnits } from "./places.ts";
import { Named } from "./speed.schema.ts";

const casesAtOnce = 50;

const Input = z.object({ unitId: z.uuid().optional(), after: z.uuid().optional() });
const Oldest = z.object({
  caseId: z.uuid(),
  number: z.string(),
  serviceName: z.string(),
  unitName: z.string(),
  receivedAt: z.date(),
  dueAt: z.date().nullable(),
  isPaused: z.boolean(),
  isLate: z.boolean(),
  /** Open minutes while the clock was running. */
  minutes: z.int(),
});
export type Oldest = z.output<typeof Oldest>;
const Output = z.object({
  unitId: z.uuid().nullable(),
  units: z.array(Named),
  cases: z.array(Oldest),
  next: z.uuid().nullable(),
});
export type OldestCases = z.output<typeof Output>;

type Row = {
  caseId: string;
  number: string;
  serviceName: string;
  unitId: string;
  unitName: string;
  receivedAt: Date;
  dueAt: Date | null;
  pausedSince: Date | null;
  pauses: [string, string][];
};

/**
 * The cases that have been open longest, those of a unit and below it, without who applied: of them the ones that the
 * reader may open. One case alone is a group of one, so that its number and hours are told to nobody else.
 */
export const oldestCases = query({
  name: "speed.oldest-cases",
  route: {
    method: "GET",
    path: "/speed/oldest-cases",
    summary: "The cases that have been open longest, of those that the actor may open",
    tags: ["speed"],
  },
  who: "signed-in",
  input: Input,
  output: Output,
  run: async (ground) => {
    const { queries, agencyId, input, now, today, services } = ground;
    const units = await counterUnits(queries, agencyId);
    const reached = input.unitId ? await counterUnits(queries, agencyId, input.unitId) : units;
    const unitIds = reached.map(({ id }) => id);
    const desk = await deskOf(ground);
    const { rows } = await oldestSql(agencyId, unitIds, desk, input.after).execute(queries);
    const { timeZone } = await agencyOf(queries, agencyId);
    const first = rows[0] ? dayIn(timeZone, rows[0].receivedAt) : today;
    const place = { agencyId, timeZone };
    const clocks = await clocksOfUnits(
      queries,
      services.law,
      place,
      unitIds,
      addDays(first, -1),
      addDays(today, 1),
    );
    const shown = rows.slice(0, casesAtOnce);
    return {
      unitId: input.unitId ?? null,
      units,
      cases: shown.map((row) => oldestOf(row, clocks.get(row.unitId), now)),
      next: rows.length > casesAtOnce ? (shown.at(-1)?.caseId ?? null) : null,
    };
  },
});

function oldestOf(
  { pausedSince, pauses, ...row }: Row,
  clock: Parameters<typeof minutesOpen>[1],
  now: Date,
): Oldest {
  const ended = pauses.map(([beganAt, endedAt]) => ({
    beganAt: new Date(beganAt),
    endedAt: new Date(endedAt),
  }));
  const minutes = minutesOpen({ receivedAt: row.receivedAt, pausedSince, pauses: ended }, clock, now);
  const isLate = row.dueAt !== null && row.dueAt < now && pausedSince === null;
  return { ...row, isPaused: pausedSince !== null, isLate, minutes };
}

/** Ids of cases follow the moment in which they came in. Who may open one: `isInSight` of cases. */
function oldestSql(agencyId: number, unitIds: readonly string[], desk: Desk, after: string | undefined) {
  const inSight = unitsInSight(desk);
  return sql<Row>`
    select c.case_id as "caseId", c.number, st.name as "serviceName", c.unit_id as "unitId", u.name as "unitName",
      c.received_at as "receivedAt", o.due_at as "dueAt", o.paused_since as "pausedSince",
      (select coalesce(jsonb_agg(jsonb_build_array(p.began_at, p.ended_at) order by p.began_at), '[]') from case_pause p
        where p.agency_id = ${agencyId} and p.case_id = c.case_id and p.ended_at is not null) as pauses
    from open_case o
    join service_case c on c.agency_id = ${agencyId} and c.case_id = o.case_id
    join service_standard st on st.agency_id = ${agencyId} and st.service_id = c.service_id and st.version = c.standard_version
    join unit u on u.agency_id = ${agencyId} and u.unit_id = c.unit_id
    where o.agency_id = ${agencyId} and c.unit_id = any(${unitIds}::uuid[])
      and (c.unit_id = any(${inSight}::uuid[]) or o.unit_id = any(${inSight}::uuid[])
        or o.assigned_to = ${desk.employeeId})
      and (${after ?? null}::uuid is null or o.case_id > ${after ?? null}::uuid)
    order by o.case_id limit ${casesAtOnce + 1}`;
}
