import { sql } from "kysely";
import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { Standard } from "./standard.schema.ts";
import { standardsOnDay } from "./standard-rows.ts";

const Listed = z.object({
  code: z.string(),
  /** Of the version that counts today, else of the newest. */
  name: z.string(),
  retiredOn: z.string().nullable(),
  standard: Standard.nullable(),
  /** The version of a draft that waits to be published. */
  draftVersion: z.int().nullable(),
  points: z.int(),
});
export type ListedService = z.output<typeof Listed>;

export const listServices = query({
  name: "service.list",
  route: {
    method: "GET",
    path: "/services",
    summary: "All services with the standard that counts today",
    tags: ["service"],
  },
  who: "signed-in",
  input: z.object({}),
  output: z.object({ services: z.array(Listed) }),
  run: async ({ queries, agencyId, today }) => {
    const [standards, { rows }] = await Promise.all([
      standardsOnDay(queries, agencyId, today),
      servicesOf(agencyId, today).execute(queries),
    ]);
    const counting = new Map(standards.map((standard) => [standard.code, standard]));
    const services = rows.map((row) => {
      const standard = counting.get(row.code) ?? null;
      return { ...row, name: standard?.name ?? row.name, standard };
    });
    return { services: services.sort((a, b) => a.name.localeCompare(b.name, "id")) };
  },
});

type Row = Omit<ListedService, "standard">;

function servicesOf(agencyId: number, today: string) {
  return sql<Row>`
    select v.code, newest.name, v.retired_on as "retiredOn",
      case when newest.published_at is null then newest.version end as "draftVersion",
      (select count(*)::integer from service_point p
       where p.agency_id = ${agencyId} and p.service_id = v.service_id
         and p.starts_on <= ${today} and coalesce(p.ends_on >= ${today}, true)) as points
    from service v
    join lateral (
      select s.name, s.version, p.published_at from service_standard s
      left join service_standard_publication p
        on p.agency_id = s.agency_id and p.service_id = s.service_id and p.version = s.version
      where s.agency_id = ${agencyId} and s.service_id = v.service_id
      order by s.version desc limit 1) newest on true
    where v.agency_id = ${agencyId}
    order by newest.name, v.code`;
}
