import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { titleHeld } from "./acting-title.ts";

/** A vacant position that somebody carries as Plt; both days count. */
export type Carried = { appointmentId: string; title: string; startsOn: string; endsOn: string };

const Row = z.object({
  ...{ appointmentId: z.string(), kind: z.string(), title: z.string() },
  ...{ startsOn: z.string(), endsOn: z.string() },
});

/** What somebody carries or carried in `year` up to `today`, the newest first. A Plh appraises nobody. */
export async function carriedInYear(
  queries: Queries,
  {
    agencyId,
    employeeId,
    year,
    today,
  }: { agencyId: number; employeeId: string; year: number; today: string },
): Promise<Carried[]> {
  const { rows } = await sql`
    select a.appointment_id as "appointmentId", a.kind, p.title,
      a.starts_on::text as "startsOn", a.ends_on::text as "endsOn"
    from appointment a
    join position p on p.agency_id = ${agencyId} and p.position_id = a.position_id
    where a.agency_id = ${agencyId} and a.employee_id = ${employeeId} and a.kind = 'plt'
      and a.ends_on is not null and a.ends_on >= ${`${year}-01-01`}::date
      and a.starts_on <= least(${`${year}-12-31`}::date, ${today}::date)
    order by a.starts_on desc, a.appointment_id`.execute(queries);
  return rows.map((row) => {
    const { kind, title, ...carried } = Row.parse(row);
    return { ...carried, title: titleHeld(kind, title) };
  });
}
