import { sql } from "kysely";
import { z } from "zod";
import { prepared } from "#platform/database/prepared.ts";
import { notAllowed } from "#platform/procedures/procedures.errors.ts";
import { query } from "#platform/procedures/query.ts";
import { deskOf } from "../desk.ts";

/** `open` is what runs, as at the counter: what waits for the citizen is counted by itself. */
const ByUnit = z.object({
  unitId: z.uuid(),
  name: z.string(),
  open: z.coerce.number(),
  late: z.coerce.number(),
  waiting: z.coerce.number(),
  untaken: z.coerce.number(),
});
const ByPerson = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  unitName: z.string(),
  open: z.coerce.number(),
  late: z.coerce.number(),
});
const Oldest = z.object({
  caseId: z.uuid(),
  number: z.string(),
  service: z.string(),
  unitName: z.string(),
  holder: z.string().nullable(),
  receivedAt: z.coerce.date(),
  dueAt: z.coerce.date().nullable(),
  pausedSince: z.coerce.date().nullable(),
});
export type ByUnit = z.output<typeof ByUnit>;
export type ByPerson = z.output<typeof ByPerson>;
export type Oldest = z.output<typeof Oldest>;

export const unitOverview = query({
  name: "case.unit-overview",
  route: {
    method: "GET",
    path: "/unit-cases",
    summary: "Open, late and waiting cases of the units that I lead, who has how many, and the oldest ones",
    tags: ["case"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ units: z.array(ByUnit), people: z.array(ByPerson), oldest: z.array(Oldest) }),
  run: async (ground) => {
    const { led } = await deskOf(ground);
    if (led.size === 0) throw notAllowed();
    const { queries, agencyId, now } = ground;
    const of = { agencyId, unitIds: [...led], now };
    const [units, people, oldest] = await Promise.all([
      byUnit(queries, of),
      byPerson(queries, of),
      oldestOf(queries, of),
    ]);
    return {
      units: z.array(ByUnit).parse(units.rows),
      people: z.array(ByPerson).parse(people.rows),
      oldest: z.array(Oldest).parse(oldest.rows),
    };
  },
});

type Of = { agencyId: number; unitIds: string[]; now: Date };

/** Units with a counter or with a case now. */
const byUnit = prepared((queries, { agencyId, unitIds, now }: Of) =>
  sql<z.input<typeof ByUnit>>`
    select u.unit_id as "unitId", u.name,
      count(o.case_id) filter (where o.paused_since is null) as open,
      count(*) filter (where o.paused_since is null and o.due_at < ${now}::timestamptz) as late,
      count(*) filter (where o.paused_since is not null) as waiting,
      count(*) filter (where o.case_id is not null and o.assigned_to is null) as untaken
    from unit u left join open_case o on o.agency_id = ${agencyId} and o.unit_id = u.unit_id
    where u.agency_id = ${agencyId} and u.unit_id = any(${unitIds}::uuid[])
      and (o.case_id is not null or exists (
        select from service_point at where at.agency_id = ${agencyId} and at.unit_id = u.unit_id and at.ends_on is null))
    group by u.unit_id, u.name order by u.name, u.unit_id`.compile(queries),
);

/** By name: it is to see who needs help, not who is faster. */
const byPerson = prepared((queries, { agencyId, unitIds, now }: Of) =>
  sql<z.input<typeof ByPerson>>`
    select e.employee_id as "employeeId", e.name, u.name as "unitName", count(*) filter (where o.paused_since is null) as open,
      count(*) filter (where o.paused_since is null and o.due_at < ${now}::timestamptz) as late
    from open_case o
    join employee e on e.agency_id = ${agencyId} and e.employee_id = o.assigned_to
    join unit u on u.agency_id = ${agencyId} and u.unit_id = o.unit_id
    where o.agency_id = ${agencyId} and o.unit_id = any(${unitIds}::uuid[])
    group by e.employee_id, e.name, u.name order by e.name, u.name, e.employee_id limit 300`.compile(queries),
);

const oldestOf = prepared((queries, { agencyId, unitIds }: Of) =>
  sql<z.input<typeof Oldest>>`
    select c.case_id as "caseId", c.number, s.name as service, u.name as "unitName", e.name as holder,
      c.received_at as "receivedAt", o.due_at as "dueAt", o.paused_since as "pausedSince"
    from open_case o
    join service_case c on c.agency_id = ${agencyId} and c.case_id = o.case_id
    join service_standard s on s.agency_id = ${agencyId} and s.service_id = c.service_id and s.version = c.standard_version
    join unit u on u.agency_id = ${agencyId} and u.unit_id = o.unit_id
    left join employee e on e.agency_id = ${agencyId} and e.employee_id = o.assigned_to
    where o.agency_id = ${agencyId} and o.unit_id = any(${unitIds}::uuid[])
    order by c.received_at, c.case_id limit 20`.compile(queries),
);
