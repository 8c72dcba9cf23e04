import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import type { ServiceTime } from "#rules/working-time/due.ts";

/** A service as its standard promises it. */
export type PromisedService = {
  readonly serviceId: string;
  readonly code: string;
  readonly version: number;
  readonly time: ServiceTime | null;
  readonly weight: number;
  /** Codes, in order. */
  readonly requirements: readonly string[];
  readonly steps: readonly string[];
};

/** A unit at whose counter services are to be had on a day, with the people of it and of what is below it. */
export type CounterOnDay = {
  readonly unitId: string;
  readonly name: string;
  readonly services: readonly PromisedService[];
  readonly people: readonly { employeeId: string; unitName: string; leads: boolean; ofUnit: boolean }[];
};

const Codes = z.array(z.object({ code: z.string() })).transform((all) => all.map(({ code }) => code));
const TimeUnit = z.enum(["minute", "working-day", "calendar-day"]);

/** Every counter on `day`, by the name of its unit. */
export async function countersOn(queries: Queries, agencyId: number, day: string): Promise<CounterOnDay[]> {
  const points = await pointsOn(queries, agencyId, day);
  const people = await peopleAt(queries, agencyId, day, [...new Set(points.map(({ unit_id }) => unit_id))]);
  return [...Map.groupBy(points, ({ unit_id }) => unit_id)].map(([unitId, of]) => ({
    unitId,
    name: of[0]?.name ?? "",
    services: of.map((row) => ({
      serviceId: row.service_id,
      code: row.code,
      version: row.version,
      time: row.time_value === null ? null : { value: row.time_value, unit: TimeUnit.parse(row.time_unit) },
      weight: Number(row.complexity_weight),
      requirements: Codes.parse(row.requirements),
      steps: Codes.parse(row.steps),
    })),
    people: people.filter(({ counterId }) => counterId === unitId).map(({ counterId, ...one }) => one),
  }));
}

type PointRow = {
  unit_id: string;
  name: string;
  service_id: string;
  code: string;
  version: number;
  time_value: number | null;
  time_unit: string | null;
  complexity_weight: string | number;
  requirements: unknown;
  steps: unknown;
};

async function pointsOn(queries: Queries, agencyId: number, day: string): Promise<PointRow[]> {
  const { rows } = await sql<PointRow>`
    select p.unit_id, u.name, s.service_id, s.code, st.version, st.time_value, st.time_unit, st.complexity_weight,
      st.requirements, st.steps
    from service_point p
    join unit u on u.agency_id = ${agencyId} and u.unit_id = p.unit_id
    join service s on s.agency_id = ${agencyId} and s.service_id = p.service_id
    cross join lateral (
      select version from service_standard_publication b
      where b.agency_id = ${agencyId} and b.service_id = s.service_id and b.holds_from <= ${day}::date
      order by b.holds_from desc, b.version desc limit 1) as held
    join service_standard st on st.agency_id = ${agencyId} and st.service_id = s.service_id and st.version = held.version
    where p.agency_id = ${agencyId} and p.starts_on <= ${day}::date and (p.ends_on is null or p.ends_on >= ${day}::date)
    order by u.name, s.code, p.starts_on`.execute(queries);
  return rows;
}

type PersonRow = {
  counterId: string;
  employeeId: string;
  unitName: string;
  leads: boolean;
  ofUnit: boolean;
};

async function peopleAt(
  queries: Queries,
  agencyId: number,
  day: string,
  counters: readonly string[],
): Promise<PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    with recursive within as (
      select unit_id as counter_id, unit_id, 0 as step from unnest(${counters}::uuid[]) as given (unit_id)
      union
      select within.counter_id, u.unit_id, within.step + 1
      from within join unit u on u.agency_id = ${agencyId} and u.parent_id = within.unit_id where within.step < 50)
    select distinct within.counter_id as "counterId", e.employee_id as "employeeId", u.name as "unitName",
      p.leads_unit as leads, u.unit_id = within.counter_id as "ofUnit", e.nip
    from within
    join unit u on u.agency_id = ${agencyId} and u.unit_id = within.unit_id
    join position p on p.agency_id = ${agencyId} and p.unit_id = u.unit_id
    join appointment a on a.agency_id = ${agencyId} and a.position_id = p.position_id and a.kind = 'definitive'
      and a.starts_on <= ${day}::date and (a.ends_on is null or a.ends_on >= ${day}::date)
    join employee e on e.agency_id = ${agencyId} and e.employee_id = a.employee_id
    order by 1, e.nip, 3`.execute(queries);
  return rows;
}
