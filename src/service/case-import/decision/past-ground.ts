import { sql } from "kysely";
import { addDays, dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import { clocksOfUnits } from "#service/hours/unit-clock.ts";
import type { ForeseenAt } from "#service/sheet-import/import-noun.ts";
import type { ImportedCase } from "../reading/imported-case.ts";
import type { PastGround } from "./as-past-case.ts";
import { standardsOverTime } from "./standards-over-time.ts";

const daysAhead = 400; // longer than any promise of a counter

/** What the rows of a log are turned into cases with, for all of them at once. */
export async function pastGroundOf(ground: ForeseenAt, all: readonly ImportedCase[]): Promise<PastGround> {
  const { queries, agencyId, services, timeZone, offsetMinutes, sourceId } = ground;
  const { law } = services;
  const days = all.map(({ received }) => received.slice(0, dayLength)).sort();
  const last = addDays(dayIn(timeZone, ground.now), daysAhead);
  const first = addDays(days[0] ?? last, -1);
  const units = [...new Set(all.map(({ unitId }) => unitId))];
  return {
    ...{ sourceId, offsetMinutes, law },
    standards: await standardsOverTime(queries, agencyId),
    clocks: await clocksOfUnits(queries, law, { agencyId, timeZone }, units, first, last),
    employeeIds: await employeesByNip(queries, agencyId, all),
  };
}

const dayLength = "2026-01-01".length;

/** The people whom a log names as officers: their ids. */
export async function employeesByNip(
  queries: Queries,
  agencyId: number,
  cases: readonly ImportedCase[],
): Promise<ReadonlyMap<string, string>> {
  const nips = [...new Set(cases.flatMap(({ officerNip }) => officerNip ?? []))];
  const { rows } = await sql<{ nip: string; id: string }>`
    select nip, employee_id as id from employee where agency_id = ${agencyId} and nip = any(${nips}::text[])`.execute(
    queries,
  );
  return new Map(rows.map(({ nip, id }) => [nip, id]));
}
