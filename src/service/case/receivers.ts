import { sql } from "kysely";
import { z } from "zod";
import { prepared } from "#platform/database/prepared.ts";
import { query } from "#platform/procedures/query.ts";
import { caseUnknown } from "./case.errors.ts";
import { WhichCase } from "./case.schema.ts";
import { mayWorkOn } from "./case-at-hand.ts";
import { deskOf } from "./desk.ts";

const Unit = z.object({ unitId: z.uuid(), name: z.string() });
const Person = z.object({ employeeId: z.uuid(), unitId: z.uuid(), name: z.string(), unitName: z.string() });

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
      .selectFrom("open_case")
      .select(["unit_id as unitId", "assigned_to as assignedTo"])
      .where("agency_id", "=", agencyId)
      .where("case_id", "=", input.caseId)
      .executeTakeFirst();
    if (!open || !mayWorkOn(await deskOf(ground), open)) throw caseUnknown();
    const [people, units] = await Promise.all([
      near(queries, { agencyId, unitId: open.unitId, day: today }),
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

/** Who holds a position in the unit of the case, in the one above it, or in one beside it. */
const near = prepared(
  (queries, { agencyId, unitId, day }: { agencyId: number; unitId: string; day: string }) =>
    sql<z.output<typeof Person>>`
    with here as (select parent_id from unit where agency_id = ${agencyId} and unit_id = ${unitId}),
    units as (
      select u.unit_id, u.name from unit u, here
      where u.agency_id = ${agencyId}
        and (u.unit_id = ${unitId} or u.unit_id = here.parent_id or u.parent_id = here.parent_id))
    select distinct on (units.name, e.name, e.employee_id)
      e.employee_id as "employeeId", units.unit_id as "unitId", e.name, units.name as "unitName"
    from units
    join position p on p.agency_id = ${agencyId} and p.unit_id = units.unit_id
    join appointment a on a.agency_id = ${agencyId} and a.position_id = p.position_id and a.starts_on <= ${day}::date
      and (a.ends_on is null or a.ends_on >= ${day}::date)
    join employee e on e.agency_id = ${agencyId} and e.employee_id = a.employee_id
    order by units.name, e.name, e.employee_id limit 300`.compile(queries),
);
