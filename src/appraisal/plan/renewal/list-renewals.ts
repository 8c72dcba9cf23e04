import { sql } from "kysely";
import { z } from "zod";
import { everybodysReaders } from "#appraisal/everybodys-readers.ts";
import { dayInPlan } from "#appraisal/plan/people.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { peopleOnDay } from "#organisation/index.ts";
import { query } from "#platform/procedures/query.ts";
import { openRenewals } from "./open-renewals.sql.ts";
import { renewalReasons } from "./renewal-reason.ts";
import { renewalsAmong } from "./renewals-among.ts";

const pageSize = 50;

export const RenewalRow = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  planId: z.uuid(),
  reason: z.enum(renewalReasons),
  positionTitle: z.string(),
  appraiserName: z.string(),
});
export type RenewalRow = z.output<typeof RenewalRow>;

export const listRenewals = query({
  name: "plan.renewals",
  route: {
    method: "GET",
    path: "/plans/renewals",
    summary: "Who was told to start a new plan, after a move or another appraiser, and has not yet",
    tags: ["plan"],
  },
  who: everybodysReaders,
  input: z.object({ year: Year, after: z.uuid().optional() }),
  output: z.object({ rows: z.array(RenewalRow), next: z.uuid().nullable() }),
  run: async ({ queries, agencyId, input, today }) => {
    const { year, after } = input;
    const day = dayInPlan({ startsOn: `${year}-01-01`, endsOn: `${year}-12-31` }, today);
    const beyond = after ? sql`where open.employee_id > ${after}::uuid` : sql``;
    const { rows } = await sql<{ employee_id: string }>`
      select open.employee_id from (${openRenewals(agencyId, year)}) as open ${beyond}
      order by open.employee_id limit ${pageSize + 1}`.execute(queries);
    const shown = rows.slice(0, pageSize).map((row) => row.employee_id);
    // whoever moved back meanwhile needs none any more
    const renewals = await renewalsAmong(queries, agencyId, { year, day }, shown);
    const ids = renewals.flatMap(({ plan, appraiserId }) => [plan.employeeId, appraiserId]);
    const people = await peopleOnDay(queries, agencyId, [...new Set(ids)], day);
    return {
      rows: renewals.map(({ plan, name, reason, appraiserId }) => ({
        ...{ employeeId: plan.employeeId, name, planId: plan.planId, reason },
        positionTitle: people.get(plan.employeeId)?.positionTitle ?? "",
        appraiserName: people.get(appraiserId)?.name ?? "",
      })),
      next: rows.length > pageSize ? (shown.at(-1) ?? null) : null,
    };
  },
});
