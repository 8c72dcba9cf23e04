import { sql } from "kysely";
import { z } from "zod";
import type { RecordNouns } from "#ledger/record/record-noun.ts";
import { lastDaysInService } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { keepNotices, type Notice } from "#platform/notifications/notify.ts";
import { keepRecord } from "#platform/procedures/record.ts";

type Moment = { agencyId: number; now: Date; today: string; year: number; nouns: RecordNouns };

const Ended = z.object({
  planId: z.uuid(),
  employeeId: z.uuid(),
  appraiserId: z.uuid(),
  startsOn: z.string(),
  endsOn: z.string(),
  isAgreed: z.boolean(),
  name: z.string(),
});

/**
 * Plans whose person has left the position that they are of end with the last day in it, once that day is over: a
 * contract that was not renewed, a departure. What is agreed can then be rated for the days that were worked.
 */
export async function endWithService(
  queries: Queries,
  { agencyId, now, today, year, nouns }: Moment,
): Promise<void> {
  const { rows } = await sql`
    update plan set ends_on = service.last_day
    from (${lastDaysInService(agencyId, today)}) as service, employee e
    where plan.agency_id = ${agencyId} and plan.year = ${year} and plan.appointment_id = service.appointment_id
      and service.last_day >= plan.starts_on and service.last_day < plan.ends_on
      and e.agency_id = ${agencyId} and e.employee_id = plan.employee_id
    returning plan.plan_id as "planId", plan.employee_id as "employeeId", plan.appraiser_id as "appraiserId",
      plan.starts_on as "startsOn", plan.ends_on as "endsOn", e.name,
      exists (select from plan_agreement agreed
        where agreed.agency_id = ${agencyId} and agreed.plan_id = plan.plan_id) as "isAgreed"`.execute(
    queries,
  );
  const ended = z.array(Ended).parse(rows);
  const happenings = ended.map(({ planId, endsOn }) => ({
    kind: "plan.ended",
    subject: { kind: "plan", id: planId },
    facts: { endsOn },
  }));
  const by = { actor: null, agencyId, procedure: "plan.tell-renewals", now, nouns };
  await keepRecord(queries, happenings, by);
  const notices = ended
    .filter(({ isAgreed }) => isAgreed)
    .map(
      ({ planId, appraiserId, name, startsOn, endsOn }): Notice => ({
        to: appraiserId,
        message: "notice.plan.service-ended",
        facts: { name, startsOn, endsOn },
        href: `/rencana/${planId}/evaluasi/annual`,
      }),
    );
  await keepNotices(queries, notices, { agencyId, now });
}
