import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import type { ServiceTime } from "#rules/working-time/due.ts";
import { serviceTimeUnits } from "#rules/working-time/due.ts";
import { Listed } from "../case.schema.ts";

/** A service with the standard that holds, as a counter offers it. */
export const Offered = z.object({
  serviceId: z.uuid(),
  version: z.number(),
  name: z.string(),
  timeValue: z.number().nullable(),
  timeUnit: z.enum(serviceTimeUnits).nullable(),
  feeRupiah: z.coerce.number(),
  requirements: z.array(Listed),
  steps: z.array(Listed),
  /** Among the last few hundred cases of this counter before today: hands learn an order, which holds for the day. */
  used: z.coerce.number(),
});
export type Offered = z.output<typeof Offered>;

type At = { agencyId: number; unitId: string; day: string };

/** What is to be had at a counter on a day, the most used first. */
export async function servicesHere(queries: Queries, at: At): Promise<Offered[]> {
  const { rows } = await offered(queries, at);
  return rows.map((row) => Offered.parse(row));
}

/** The promised time of a standard; null where it makes none. */
export function timeOf({ timeValue, timeUnit }: Pick<Offered, "timeValue" | "timeUnit">): ServiceTime | null {
  return timeValue === null || timeUnit === null ? null : { value: timeValue, unit: timeUnit };
}

const offered = prepared((queries, { agencyId, unitId, day }: At) =>
  sql<z.input<typeof Offered>>`
    with lately as (
      select service_id, count(*) as used from (
        select service_id from service_case where agency_id = ${agencyId} and unit_id = ${unitId}
          and received_at < ${day}::date
        order by received_at desc, case_id desc limit 300) as last
      group by service_id),
    held as (
      select distinct on (p.service_id) p.service_id, p.version
      from service_point at
      join service s on s.agency_id = ${agencyId} and s.service_id = at.service_id
        and (s.retired_on is null or s.retired_on > ${day}::date)
      join service_standard_publication p on p.agency_id = ${agencyId} and p.service_id = at.service_id
        and p.holds_from <= ${day}::date
      where at.agency_id = ${agencyId} and at.unit_id = ${unitId}
        and at.starts_on <= ${day}::date and (at.ends_on is null or at.ends_on >= ${day}::date)
      order by p.service_id, p.holds_from desc, p.version desc)
    select s.service_id as "serviceId", s.version, s.name, s.time_value as "timeValue", s.time_unit as "timeUnit",
      s.fee_rupiah as "feeRupiah", s.requirements, s.steps, coalesce(lately.used, 0) as used
    from held join service_standard s
      on s.agency_id = ${agencyId} and s.service_id = held.service_id and s.version = held.version
    left join lately on lately.service_id = s.service_id
    order by used desc, s.name, s.service_id`.compile(queries),
);
