import { sql } from "kysely";
import type { WaitingKind } from "#platform/waiting/waiting.ts";

/** Disputed figures that nobody answered: with who keeps the services, but not of their own. */
export const disputeWaiting: WaitingKind = {
  code: "progress.disputes",
  counted: ({ agencyId, actor: { roles, employeeId } }) =>
    roles.has("service-manager")
      ? sql`
        select count(*) as count, 0::bigint as late, null::uuid as "unitId", null::text as "unitName"
        from measured_dispute d
        join plan on plan.agency_id = ${agencyId} and plan.plan_id = d.plan_id
        where d.agency_id = ${agencyId} and d.raised_by <> ${employeeId}::uuid
          and plan.employee_id <> ${employeeId}::uuid
          and not exists (select from measured_dispute_answer a
            where a.agency_id = ${agencyId} and a.dispute_id = d.dispute_id)`
      : null,
  href: () => "/sanggahan",
};
