import { sql } from "kysely";
import { z } from "zod";
import { titleHeld } from "#organisation/appointment/acting-title.ts";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";

/** Standing in for a position. Both days count. */
export type StandIn = {
  appointmentId: string;
  positionId: string;
  /** As it is held: "Plt Lurah Plaju Ilir". */
  title: string;
  startsOn: string;
  endsOn: string;
};

/** What is known of somebody's service in one appointment, and what they stand in for in some days. */
export type Service = {
  status: "PNS" | "PPPK";
  /** The first day in the appointment. */
  startsOn: string;
  /** The last day that is known: of the appointment, or before the person leaves; null where none is. */
  endsOn: string | null;
  standsIn: StandIn[];
};

const Row = z.object({
  status: z.enum(["PNS", "PPPK"]),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
  standsIn: z.array(
    z.object({
      ...{ appointmentId: z.string(), positionId: z.string(), kind: z.string(), title: z.string() },
      ...{ startsOn: z.string(), endsOn: z.string() },
    }),
  ),
});

type Asked = { agencyId: number; appointmentId: string; from: string; to: string };

/** One query. Null for an appointment that is not there. */
export async function serviceInSpan(queries: Queries, asked: Asked): Promise<Service | null> {
  const { rows } = await serviceRow(queries, asked);
  const [found] = rows;
  if (!found) return null;
  const { standsIn, ...service } = Row.parse(found);
  return {
    ...service,
    standsIn: standsIn.map(({ kind, title, ...days }) => ({ ...days, title: titleHeld(kind, title) })),
  };
}

const serviceRow = prepared((queries, { agencyId, appointmentId, from, to }: Asked) =>
  sql<unknown>`
    select e.status, a.starts_on as "startsOn", least(a.ends_on, gone.left_on - 1) as "endsOn",
      (select coalesce(json_agg(json_build_object('appointmentId', acting.appointment_id,
          'positionId', acting.position_id, 'kind', acting.kind, 'title', p.title,
          'startsOn', acting.starts_on, 'endsOn', coalesce(acting.ends_on, ${to}::date))
          order by acting.starts_on, acting.appointment_id), '[]')
        from appointment acting
        join position p on p.agency_id = ${agencyId} and p.position_id = acting.position_id
        where acting.agency_id = ${agencyId} and acting.employee_id = a.employee_id
          and acting.kind <> 'definitive' and acting.appointment_id <> a.appointment_id
          and acting.starts_on <= ${to}::date
          and (acting.ends_on is null or acting.ends_on >= ${from}::date)) as "standsIn"
    from appointment a
    join employee e on e.agency_id = ${agencyId} and e.employee_id = a.employee_id
    left join departure gone on gone.agency_id = ${agencyId} and gone.employee_id = a.employee_id
    where a.agency_id = ${agencyId} and a.appointment_id = ${appointmentId}`.compile(queries),
);
