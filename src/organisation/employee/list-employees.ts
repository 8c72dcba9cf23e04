import { type SqlBool, sql } from "kysely";
import { z } from "zod";
import { isOffice } from "#organisation/office.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { employeeUnknown } from "./employee.errors.ts";
import { EmployeeId, ListedPerson, ListInput } from "./employee.schema.ts";
import { isWanted, sortJoin, sortSql, type Wanted } from "./list.sql.ts";
import { type PersonOnDay, peopleOnDay } from "./person-on-day.ts";

export const listEmployees = query({
  name: "employee.list",
  route: {
    method: "GET",
    path: "/employees",
    summary:
      "People by name, position and unit; NIP, grade and status only for who keeps or audits the files",
    tags: ["employee"],
  },
  who: "signed-in",
  input: ListInput,
  output: z.object({
    people: z.array(ListedPerson),
    total: z.int(),
    previous: EmployeeId.nullable(),
    next: EmployeeId.nullable(),
  }),
  run: async (ground) => {
    const { input, today: day, agencyId, actor, queries } = ground;
    const wanted: Wanted = { ...input, agencyId, day, office: isOffice(actor) };
    const { ids, more } = await pageOf(ground, wanted);
    const people = await peopleOnDay(queries, agencyId, ids, day);
    const backwards = input.before !== undefined;
    return {
      people: ids.flatMap((id) => people.get(id) ?? []).map((person) => asListed(person, wanted.office)),
      total: await countOf(queries, wanted),
      previous: (backwards ? more : input.after !== undefined) ? (ids[0] ?? null) : null,
      next: backwards || more ? (ids.at(-1) ?? null) : null,
    };
  },
});

/** One page of ids in the list's order, and whether there is more in the direction of reading. */
async function pageOf({ queries, input }: Ground<ListInput>, wanted: Wanted) {
  const by = sortSql(wanted);
  const forwards = input.before === undefined;
  const up = forwards !== wanted.descending;
  const [beyond, direction] = up ? [sql`>`, sql`asc`] : [sql`<`, sql`desc`];
  const edge = await edgeOf(queries, wanted, input.after ?? input.before);
  const fromEdge = edge
    ? sql<SqlBool>`(${by}, e.employee_id) ${beyond} (${edge.value}, ${edge.id}::uuid)`
    : sql`true`;
  const { rows } = await sql<{ employee_id: string }>`
    select e.employee_id from employee e ${sortJoin(wanted)}
    where ${isWanted(wanted)} and ${fromEdge}
    order by ${by} ${direction}, e.employee_id ${direction}
    limit ${input.limit + 1}`.execute(queries);
  const ids = rows.slice(0, input.limit).map((row) => row.employee_id);
  return { ids: forwards ? ids : ids.reverse(), more: rows.length > input.limit };
}

/** Where a page begins: the person at its edge, and the value by which the list is ordered there. */
async function edgeOf(queries: Queries, wanted: Wanted, id: string | undefined) {
  if (id === undefined) return undefined;
  const { agencyId, day, sort, office } = wanted;
  const person = (await peopleOnDay(queries, agencyId, [id], day)).get(id);
  if (!person) throw employeeUnknown();
  if (sort === "position") return { id, value: person.positionTitle };
  if (sort === "unit") return { id, value: person.unitName };
  return { id, value: sort === "nip" && office ? person.nip : person.name };
}

async function countOf(queries: Queries, wanted: Wanted): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from employee e where ${isWanted(wanted)}`.execute(queries);
  return rows[0]?.total ?? 0;
}

function asListed(person: PersonOnDay, office: boolean): ListedPerson {
  const { employeeId, name, positionTitle, unitId, unitName, isOutside, nip, status, grade } = person;
  const open = { employeeId, name, positionTitle, unitId, unitName, isOutside };
  return office ? { ...open, nip, status, grade } : { ...open, nip: null, status: null, grade: null };
}
