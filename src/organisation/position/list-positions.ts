import { type RawBuilder, type SqlBool, sql } from "kysely";
import { z } from "zod";
import { firstThatCounts, inForceOn } from "#organisation/appointment/in-force.ts";
import { query } from "#platform/procedures/query.ts";
import { PositionId } from "./position.schema.ts";

const shownMax = 300;

const ListedPosition = z.object({
  positionId: PositionId,
  title: z.string(),
  kind: z.string(),
  leadsUnit: z.boolean(),
  reportsToId: PositionId.nullable(),
  unitId: z.uuid(),
  unitName: z.string(),
  /** Who holds it today, the definitive one first; null: vacant. */
  holder: z.string().nullable(),
});
export type ListedPosition = z.output<typeof ListedPosition>;

const Input = z.object({
  search: z.string().trim().max(100).default(""),
  /** Only those of this unit itself. */
  unitId: z.uuid().optional(),
  /** Comes first, whatever else is asked for: what a form has chosen already. */
  chosenId: PositionId.optional(),
});
type Input = z.output<typeof Input>;

export const listPositions = query({
  name: "position.list",
  route: {
    method: "GET",
    path: "/positions",
    summary: "Positions by unit, with who holds them today",
    tags: ["position"],
  },
  who: "signed-in",
  input: Input,
  output: z.object({ positions: z.array(ListedPosition), more: z.boolean() }),
  run: async ({ queries, agencyId, input, today }) => {
    const order = sql`${chosenFirst(input)} unit_name, leads_unit desc, title, position_id`;
    // the holders of those that are shown: in an agency of 25,000 nobody else's are looked for
    const { rows } = await sql<ListedPosition>`
      with shown as (
        select p.*, u.name as unit_name
        from position p join unit u on u.agency_id = ${agencyId} and u.unit_id = p.unit_id
        where p.agency_id = ${agencyId} and ${isWanted(input)}
        order by ${order} limit ${shownMax + 1})
      select shown.position_id as "positionId", shown.title, shown.kind, shown.leads_unit as "leadsUnit",
        shown.reports_to_id as "reportsToId", shown.unit_id as "unitId", shown.unit_name as "unitName",
        held.name as holder
      from shown
      left join lateral (
        select e.name from appointment a
        join employee e on e.agency_id = ${agencyId} and e.employee_id = a.employee_id
        where a.agency_id = ${agencyId} and a.position_id = shown.position_id and ${inForceOn(today, "a")}
        order by ${firstThatCounts("a")} limit 1) held on true
      order by ${order}`.execute(queries);
    return { positions: rows.slice(0, shownMax), more: rows.length > shownMax };
  },
});

function isWanted({ search, unitId, chosenId }: Input): RawBuilder<SqlBool> {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = words.map(
    (word) => sql`lower(p.title || ' ' || u.name) like ${`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`}`,
  );
  const ofUnit = unitId ? [sql`p.unit_id = ${unitId}`] : [];
  const narrowed = sql`(${sql.join([sql`true`, ...ofUnit, ...matches], sql` and `)})`;
  return chosenId ? sql<SqlBool>`(p.position_id = ${chosenId} or ${narrowed})` : sql<SqlBool>`${narrowed}`;
}

function chosenFirst({ chosenId }: Input): RawBuilder<unknown> {
  return chosenId ? sql`(position_id = ${chosenId}) desc,` : sql``;
}
