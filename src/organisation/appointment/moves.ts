import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { titleHeld } from "./acting-title.ts";

const Row = z.object({
  day: z.string(),
  change: z.enum(["began", "ended", "left"]),
  kind: z.string().nullable(),
  title: z.string().nullable(),
});

/** A position taken up, one given up (on its last day), or the first day away; `title` as it was held, "" when away. */
export type Move = { day: string; change: "began" | "ended" | "left"; title: string };

/** What changed in somebody's work from one day to another, both included, the earliest first; one query. */
export async function movesOf(
  queries: Queries,
  agencyId: number,
  employeeId: string,
  { from, to }: { from: string; to: string },
): Promise<Move[]> {
  const held = sql`
    from appointment a join position p on p.agency_id = ${agencyId} and p.position_id = a.position_id
    where a.agency_id = ${agencyId} and a.employee_id = ${employeeId}`;
  const { rows } = await sql`
    select day::text, change, kind, title from (
      select a.starts_on as day, 'began' as change, a.kind, p.title ${held}
      union all select a.ends_on, 'ended', a.kind, p.title ${held}
      union all select left_on, 'left', null, null from departure
        where agency_id = ${agencyId} and employee_id = ${employeeId}) as move
    where day between ${from}::date and ${to}::date
    order by day, change, title limit 20`.execute(queries);
  return z
    .array(Row)
    .parse(rows)
    .map(({ day, change, kind, title }) => ({
      day,
      change,
      title: title ? titleHeld(kind ?? "", title) : "",
    }));
}
