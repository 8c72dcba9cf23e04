import { sql } from "kysely";
import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { notAbout } from "../complaint/not-about.sql.ts";

const Counts = z.object({
  open: z.coerce.number(),
  late: z.coerce.number(),
  complaintsOpen: z.coerce.number(),
  complaintsLate: z.coerce.number(),
});

type Of = { units: readonly string[]; isWhole: boolean };

/** What is open and late now, over indexes of what is open; complaints without those about whoever asks. One query. */
export async function openNow(
  ground: Ground<unknown>,
  { units, isWhole }: Of,
): Promise<z.output<typeof Counts>> {
  const { queries, agencyId, now } = ground;
  const { employeeId } = actorOf(ground);
  const ofUnits = isWhole
    ? sql``
    : sql`and (o.unit_id = any(${[...units]}::uuid[]) or o.holder_id = ${employeeId}::uuid)`;
  const { rows } = await sql`
    select cases.open, cases.late, complaints.open as "complaintsOpen", complaints.late as "complaintsLate"
    from (
      select count(*) as open,
        count(*) filter (where o.paused_since is null and o.due_at < ${now}::timestamptz) as late
      from open_case o
      where o.agency_id = ${agencyId} and o.unit_id = any(${[...units]}::uuid[])) as cases,
    (
      select count(*) as open, count(*) filter (where o.due_at < ${now}::timestamptz) as late
      from open_complaint o
      join complaint c on c.agency_id = ${agencyId} and c.complaint_id = o.complaint_id and c.kind <> 'thanks'
      where o.agency_id = ${agencyId} and o.stage <> 'complainant' ${ofUnits}
        and ${notAbout("o", employeeId)}) as complaints`.execute(queries);
  return Counts.parse(rows[0]);
}

const Load = z.object({
  unitId: z.uuid(),
  received: z.coerce.number(),
  done: z.coerce.number(),
});
export type Load = z.output<typeof Load>;

/** What came in and what left each unit in a month; one query over the tallies. */
export async function loadIn(
  { queries, agencyId }: Ground<unknown>,
  { units, month }: { units: readonly string[]; month: string },
): Promise<Load[]> {
  const { rows } = await sql`
    select u.unit_id as "unitId", coalesce(came.received, 0) as received, coalesce(gone.done, 0) as done
    from unnest(${[...units]}::uuid[]) as u (unit_id)
    left join (
      select unit_id, sum(received) as received from case_tally
      where agency_id = ${agencyId} and month = ${month} and unit_id = any(${[...units]}::uuid[])
      group by unit_id) as came using (unit_id)
    left join (
      select unit_id, sum(closed + withdrawn) as done from case_output
      where agency_id = ${agencyId} and month = ${month} and unit_id = any(${[...units]}::uuid[])
      group by unit_id) as gone using (unit_id)
    where came.received is not null or gone.done is not null
    order by u.unit_id`.execute(queries);
  return z.array(Load).parse(rows);
}
