import { sql } from "kysely";
import { z } from "zod";
import { prepared } from "#platform/database/prepared.ts";
import { query } from "#platform/procedures/query.ts";
import { caseUnknown } from "../case.errors.ts";
import { WhichCase } from "../case.schema.ts";
import { mayWorkOn } from "../case-at-hand.ts";
import { deskOf } from "../desk.ts";

const Unit = z.object({ unitId: z.uuid(), name: z.string() });
const Person = z.object({
  ...{ employeeId: z.uuid(), unitId: z.uuid(), name: z.string(), unitName: z.string() },
  /** At the counter where the case is, in a unit above it, or in one beside it. */
  where: z.enum(["here", "above", "beside"]),
});

export const Receivers = z.object({ people: z.array(Person), units: z.array(Unit) });
export type Receivers = z.output<typeof Receivers>;

export const caseReceivers = query({
  name: "case.receivers",
  route: {
    method: "GET",
    path: "/cases/{caseId}/receivers",
    summary: "To whom a case can be handed over: people at its unit and those beside and above it, and units",
    tags: ["case"],
  },
  who: "signed-in",
  input: WhichCase,
  output: Receivers,
  run: async (ground) => {
    const { queries, agencyId, today, input } = ground;
    const open = await queries
      .selectFrom("open_case as o")
      .innerJoin("service_case as c", (join) =>
        join.on("c.agency_id", "=", agencyId).onRef("c.case_id", "=", "o.case_id"),
      )
      .select(["o.unit_id as unitId", "o.assigned_to as assignedTo", "c.unit_id as takenInBy"])
      .where("o.agency_id", "=", agencyId)
      .where("o.case_id", "=", input.caseId)
      .executeTakeFirst();
    const desk = await deskOf(ground);
    if (!open || !mayWorkOn(desk, open)) throw caseUnknown();
    const of = { agencyId, unitId: open.unitId, takenInBy: open.takenInBy, me: desk.employeeId, day: today };
    const [people, units] = await Promise.all([
      near(queries, of),
      queries
        .selectFrom("unit")
        .select(["unit_id as unitId", "name"])
        .where("agency_id", "=", agencyId)
        .orderBy("name")
        .orderBy("unit_id")
        .limit(unitsMax)
        .execute(),
    ]);
    return { people: people.rows, units };
  },
});

const unitsMax = 500; // more than a district has

type Asked = { agencyId: number; unitId: string; takenInBy: string; me: string; day: string };

/**
 * Who holds a position in the unit of the case or in the one that took it in, then those above, then those in units
 * beside it; without the one who asks.
 */
const near = prepared((queries, { agencyId, unitId, takenInBy, me, day }: Asked) =>
  sql<z.output<typeof Person>>`
    with here as (select parent_id from unit where agency_id = ${agencyId} and unit_id = ${unitId}),
    units as (
      select u.unit_id, u.name, case
        when u.unit_id in (${unitId}::uuid, ${takenInBy}::uuid)
          or u.parent_id in (${unitId}::uuid, ${takenInBy}::uuid) then 'here'
        when u.unit_id = here.parent_id then 'above' else 'beside' end as place
      from unit u, here
      where u.agency_id = ${agencyId} and (u.unit_id in (${unitId}::uuid, ${takenInBy}::uuid, here.parent_id)
        or u.parent_id in (${unitId}::uuid, ${takenInBy}::uuid, here.parent_id))),
    people as (
      select distinct on (e.employee_id) e.employee_id, e.name, units.unit_id, units.name as unit_name, units.place
      from units
      join position p on p.agency_id = ${agencyId} and p.unit_id = units.unit_id
      join appointment a on a.agency_id = ${agencyId} and a.position_id = p.position_id and a.starts_on <= ${day}::date
        and (a.ends_on is null or a.ends_on >= ${day}::date)
      join employee e on e.agency_id = ${agencyId} and e.employee_id = a.employee_id
      where e.employee_id <> ${me}::uuid
      order by e.employee_id, array_position(array['here', 'above', 'beside'], units.place), units.name, units.unit_id)
    select employee_id as "employeeId", unit_id as "unitId", name, unit_name as "unitName", place as "where"
    from people
    order by array_position(array['here', 'above', 'beside'], place), unit_name, name, employee_id limit 300`.compile(
    queries,
  ),
);
