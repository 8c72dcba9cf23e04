import { sql } from "kysely";
import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { Office, Weekly } from "./hours.schema.ts";
import { weeklyOn } from "./weekly-on.ts";

const OfficeHours = z.object({
  unitId: z.uuid(),
  name: z.string(),
  parentId: z.uuid().nullable(),
  /** Services that are to be had there today. */
  services: z.int(),
  /** Today's hours with those of what is above taken in; null: nobody set any. */
  weekly: Weekly.nullable(),
  hasOwn: z.boolean(),
  office: Office.nullable(),
});
export type OfficeHours = z.output<typeof OfficeHours>;

export const listHours = query({
  name: "hours.list",
  route: {
    method: "GET",
    path: "/office-hours",
    summary: "Units with counters, and when they are open",
    tags: ["office-hours"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ offices: z.array(OfficeHours) }),
  run: async ({ queries, agencyId, today }) => {
    const { rows } = await officesOf(agencyId, today).execute(queries);
    const weekly = await weeklyOn(
      queries,
      agencyId,
      rows.map(({ unitId }) => unitId),
      today,
    );
    return { offices: rows.map((row) => ({ ...row, weekly: weekly.get(row.unitId) ?? null })) };
  },
});

type Row = Omit<OfficeHours, "weekly">;

/** Units with a service point today, hours of their own, or something said of their office; the root first. */
function officesOf(agencyId: number, today: string) {
  return sql<Row>`
    select u.unit_id as "unitId", u.name, u.parent_id as "parentId",
      (select count(*)::integer from service_point p where p.agency_id = ${agencyId} and p.unit_id = u.unit_id
         and p.starts_on <= ${today} and coalesce(p.ends_on >= ${today}, true)) as services,
      exists(select from office_hours h where h.agency_id = ${agencyId} and h.unit_id = u.unit_id) as "hasOwn",
      (select json_build_object('address', o.address, 'phone', o.phone, 'note', o.note, 'revision', o.revision)
         from service_office o where o.agency_id = ${agencyId} and o.unit_id = u.unit_id) as office
    from unit u
    where u.agency_id = ${agencyId} and (
      exists(select from service_point p where p.agency_id = ${agencyId} and p.unit_id = u.unit_id
             and p.starts_on <= ${today} and coalesce(p.ends_on >= ${today}, true))
      or exists(select from office_hours h where h.agency_id = ${agencyId} and h.unit_id = u.unit_id)
      or exists(select from service_office o where o.agency_id = ${agencyId} and o.unit_id = u.unit_id))
    order by u.parent_id is not null, u.name, u.unit_id`;
}
