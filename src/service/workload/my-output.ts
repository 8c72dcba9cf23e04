import { sql } from "kysely";
import { z } from "zod";
import { addMonths } from "#measures/months.ts";
import { query } from "#platform/procedures/query.ts";

const Output = z.object({
  from: z.string(),
  services: z.array(z.object({ name: z.string(), closed: z.int(), points: z.number() })),
});
export type MyOutput = z.output<typeof Output>;

/** What somebody has finished in the last six months: theirs to see, and nobody else's. */
export const myOutput = query({
  name: "workload.mine",
  route: {
    method: "GET",
    path: "/workload/mine",
    summary: "What you have finished yourself in the last six months, by service",
    tags: ["speed"],
  },
  who: "signed-in",
  input: z.object({}),
  output: Output,
  run: async ({ queries, agencyId, actor, today }) => {
    const from = addMonths(today.slice(0, 7), -5);
    const { rows } = await sql<MyOutput["services"][number]>`
      select coalesce(named.name, s.code) as name, sum(o.closed)::integer as closed, sum(o.points)::float8 as points
      from case_output o
      join service s on s.agency_id = ${agencyId} and s.service_id = o.service_id
      left join lateral (
        select st.name from service_standard_publication b
        join service_standard st on st.agency_id = ${agencyId} and st.service_id = b.service_id and st.version = b.version
        where b.agency_id = ${agencyId} and b.service_id = s.service_id
        order by b.holds_from desc, b.version desc limit 1) as named on true
      where o.agency_id = ${agencyId} and o.employee_id = ${actor?.employeeId ?? null} and o.month >= ${from}
      group by 1 order by 2 desc, 1`.execute(queries);
    return { from, services: rows };
  },
});
