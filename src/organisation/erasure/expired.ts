import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { query } from "#platform/procedures/query.ts";
import { dataCategories } from "#rules/erasure/erasure.law.ts";
import { Category } from "./erasure.schema.ts";
import { erasableToday } from "./standing.ts";

const pageSize = 50;

const Expired = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  leftOn: z.string(),
  /** What may be erased today, is not erased yet and waits for nobody's decision. */
  categories: z.array(Category),
});
export type Expired = z.output<typeof Expired>;

/** What goes only after somebody left; the rest is theirs to ask for at any time. */
const afterLeaving = dataCategories.filter(
  (category) => !["contact", "notices", "copies", "proof"].includes(category),
);

export const expiredRetentions = query({
  name: "erasure.expired",
  route: {
    method: "GET",
    path: "/expired-retentions",
    summary:
      "Who left so long ago that some of their data may be erased; by the day they left, earliest first",
    tags: ["erasure"],
  },
  who: ["personnel", "administrator", "auditor"],
  input: z.object({ after: z.uuid().optional() }),
  output: z.object({ people: z.array(Expired), next: z.uuid().nullable() }),
  run: async (ground) => {
    const { agencyId, input } = ground;
    const rows = await leaversAfter(ground.queries, {
      agencyId,
      today: ground.today,
      after: input.after ?? null,
    });
    const shown = rows.slice(0, pageSize);
    const people = shown.map(({ asked, ...person }) => ({
      ...person,
      categories: afterLeaving.filter(
        (category) =>
          !asked.includes(category) && erasableToday(ground, person.leftOn, category).value.state === "now",
      ),
    }));
    return {
      people: people.filter(({ categories }) => categories.length > 0),
      next: rows.length > pageSize ? (shown.at(-1)?.employeeId ?? null) : null,
    };
  },
});

const Leaver = Expired.omit({ categories: true }).extend({ asked: z.array(z.string()) });

type From = { agencyId: number; today: string; after: string | null };

async function leaversAfter(queries: Queries, { agencyId, today, after }: From) {
  const { rows } = await sql`
    select d.employee_id as "employeeId", p.name, d.left_on::text as "leftOn", array(
      select r.category from erasure_request r
        left join erasure_withdrawal w on w.agency_id = r.agency_id and w.request_id = r.request_id
        left join erasure_decision c on c.agency_id = r.agency_id and c.request_id = r.request_id
      where r.agency_id = d.agency_id and r.employee_id = d.employee_id and w.request_id is null
        and (c.outcome is null or c.outcome = 'granted') order by 1) as asked
    from departure d join employee p on p.agency_id = d.agency_id and p.employee_id = d.employee_id
    where d.agency_id = ${agencyId} and d.left_on <= ${today}::date and (${after}::uuid is null
      or (d.left_on, d.employee_id) > (select edge.left_on, edge.employee_id from departure edge
        where edge.agency_id = ${agencyId} and edge.employee_id = ${after}::uuid))
    order by d.left_on, d.employee_id limit ${pageSize + 1}`.execute(queries);
  return rows.map((row) => Leaver.parse(row));
}
