import { sql } from "kysely";
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

export const listPositions = query({
  name: "position.list",
  route: {
    method: "GET",
    path: "/positions",
    summary: "Positions by unit, with who holds them today",
    tags: ["position"],
  },
  who: "signed-in",
  input: z.object({ search: z.string().trim().max(100).default("") }),
  output: z.object({ positions: z.array(ListedPosition), more: z.boolean() }),
  run: async ({ queries, agencyId, input, today }) => {
    const words = input.search.toLowerCase().split(/\s+/).filter(Boolean);
    const matches = words.map(
      (word) => sql`lower(p.title || ' ' || u.name) like ${`%${word.replaceAll(/[\\%_]/g, "\\$&")}%`}`,
    );
    const { rows } = await sql<ListedPosition>`
      select p.position_id as "positionId", p.title, p.kind, p.leads_unit as "leadsUnit",
        p.reports_to_id as "reportsToId", p.unit_id as "unitId", u.name as "unitName", held.name as holder
      from position p
      join unit u on u.agency_id = ${agencyId} and u.unit_id = p.unit_id
      left join lateral (
        select e.name from appointment a
        join employee e on e.agency_id = ${agencyId} and e.employee_id = a.employee_id
        where a.agency_id = ${agencyId} and a.position_id = p.position_id and ${inForceOn(today, "a")}
        order by ${firstThatCounts("a")} limit 1) held on true
      where ${sql.join([sql`p.agency_id = ${agencyId}`, ...matches], sql` and `)}
      order by u.name, p.leads_unit desc, p.title, p.position_id
      limit ${shownMax + 1}`.execute(queries);
    return { positions: rows.slice(0, shownMax), more: rows.length > shownMax };
  },
});
