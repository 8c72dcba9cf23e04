import { type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { employeeName, unitGroups } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { expectOpenedYear } from "./opened-year.ts";
import { PeopleInput, PersonOfYear, type ShownState } from "./period.schema.ts";
import { reachOf, readers, readsNips } from "./readers.ts";
import { yearAsked } from "./year-asked.ts";
import { yearPeople } from "./year-people.sql.ts";

export const periodPeople = query({
  name: "period.people",
  route: {
    method: "GET",
    path: "/periods/{year}/people",
    summary: "Who should have a plan of a year, and where it stands, by name",
    tags: ["period"],
  },
  who: readers,
  input: PeopleInput,
  output: z.object({
    people: z.array(PersonOfYear),
    previous: z.uuid().nullable(),
    next: z.uuid().nullable(),
  }),
  run: async (ground) => {
    const { input } = ground;
    await expectOpenedYear(ground, input.year);
    const { people, more } = await pageOf(ground);
    const [first, last] = [people[0]?.employeeId ?? null, people.at(-1)?.employeeId ?? null];
    const backwards = input.before !== undefined;
    return {
      people,
      previous: (backwards ? more : input.after !== undefined) ? first : null,
      next: backwards || more ? last : null,
    };
  },
});

/** One page by name, and whether there is more in the direction of reading. */
async function pageOf(ground: Ground<PeopleInput>) {
  const { queries, agencyId, input, today } = ground;
  const forwards = input.before === undefined;
  const direction = forwards ? sql`asc` : sql`desc`;
  const { rows } = await sql`
    with reached as materialized (${unitGroups(agencyId, reachOf(actorOf(ground), input.unitId))})
    select person.employee_id as "employeeId", person.name, person.title as "positionTitle", person.state,
      case when ${readsNips(ground.actor)} then person.nip end as nip,
      person.unit_id as "unitId", person.unit_name as "unitName", person.due_on::text as "dueOn",
      person.left_on::text as "leftOn",
      ${isPastDue(today)} as "isPastDue", ${employeeName("person.appraiser_id")} as "appraiserName"
    from (${yearPeople(yearAsked(ground, input.year))}) as person
    where person.unit_id in (select unit_id from reached)
      and ${isShown(input.state, today)} and ${isBeyondEdge(ground)}
    order by person.name ${direction}, person.employee_id ${direction}
    limit ${input.limit + 1}`.execute(queries);
  const people = rows.slice(0, input.limit).map((row) => PersonOfYear.parse(row));
  return { people: forwards ? people : people.reverse(), more: rows.length > input.limit };
}

function isPastDue(today: string): RawBuilder<SqlBool> {
  return sql`(person.state <> 'agreed' and person.due_on < ${today}::date)`;
}

function isShown(state: ShownState | undefined, today: string): RawBuilder<SqlBool> {
  if (state === undefined) return sql`true`;
  return state === "past-due" ? isPastDue(today) : sql`person.state = ${state}`;
}

/** After, or before, the person at the edge of the page that one comes from. */
function isBeyondEdge({ agencyId, input: { after, before } }: Ground<PeopleInput>): RawBuilder<SqlBool> {
  const id = after ?? before;
  if (id === undefined) return sql`true`;
  const edge = sql`select ${agencyId}::integer as agency_id, ${id}::uuid as employee_id`;
  const beyond = after === undefined ? sql`<` : sql`>`;
  return sql`(person.name, person.employee_id) ${beyond} (
    select ${employeeName("edge.employee_id")}, edge.employee_id from (${edge}) as edge)`;
}
