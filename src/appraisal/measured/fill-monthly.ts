import { sql } from "kysely";
import { z } from "zod";
import { planLimits } from "#appraisal/plan/plan.schema.ts";
import { PlanContent } from "#appraisal/plan/plan-content.ts";
import { closingWhileHeld } from "#appraisal/year-end/expect-year-open.ts";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import { eachByItself, forEachAgency } from "#platform/jobs/each-by-itself.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import { keepNotices } from "#platform/notifications/notify.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import { boundIn, fillPlan, monthsThatAreOver, type Where } from "./fill-plan.ts";

/** Each morning: the months that are over go into the plans that are bound to a measure, each month once. */
export const fillMonthly: Schedule = {
  name: "measured.fill",
  cron: "30 3 * * *",
  run: (services) => forEachAgency(services, fillAgency),
};

/** One transaction for each plan: what one of them refuses holds up no other. */
export async function fillAgency(services: Services, agencyId: number): Promise<number> {
  const { database, clock } = services;
  const now = clock();
  const { today, plans } = await database.read(agencyId, async (queries) => {
    const { timeZone } = await agencyOf(queries, agencyId);
    const day = dayIn(timeZone, now);
    return { today: day, plans: await boundPlans(queries, agencyId, day) };
  });
  let written = 0;
  await eachByItself(services, plans, async (planId) => {
    written += await database.write(agencyId, (queries) =>
      fillOne({ queries, agencyId, services, now, today }, planId),
    );
  });
  return written;
}

/** Agreed plans of this year and the last whose newest agreement binds an indicator to a measure. */
async function boundPlans(queries: Queries, agencyId: number, today: string): Promise<string[]> {
  const year = Number(today.slice(0, 4));
  const { rows } = await sql<{ planId: string }>`
    select p.plan_id as "planId" from plan p
    join lateral (${agreedContent(agencyId)}) as v on true
    where p.agency_id = ${agencyId} and p.year between ${year - 1} and ${year}
      and jsonb_path_exists(v.content, '$.results[*].indicators[*].measured')
    order by p.plan_id`.execute(queries);
  return rows.map(({ planId }) => planId);
}

/** Of the plan `p`: what the newest agreement or change of it says. */
function agreedContent(agencyId: number) {
  return sql`
    select v.content from plan_version v
    where v.agency_id = ${agencyId} and v.plan_id = p.plan_id and v.version = greatest(
      (select max(version) from plan_agreement a where a.agency_id = ${agencyId} and a.plan_id = p.plan_id),
      (select max(version) from plan_amendment a where a.agency_id = ${agencyId} and a.plan_id = p.plan_id))`;
}

const Held = z.object({
  year: z.int(),
  employeeId: z.uuid(),
  startsOn: z.string(),
  endsOn: z.string(),
  entries: z.coerce.number(),
  content: PlanContent,
});

async function fillOne(where: Where, planId: string): Promise<number> {
  const { queries, agencyId, services, now, today } = where;
  const plan = await held(where, planId);
  const span = plan && monthsThatAreOver({ planId, ...plan }, today);
  if (!span || (await closingWhileHeld(where, plan.year))) return 0;
  const bound = boundIn(plan.content.results);
  if (plan.entries + bound.length > planLimits.progress) return 0; // the list is full; its people said all there is room for
  const written = await fillPlan(where, { planId, ...plan }, bound, span, { onlyNewMonths: true });
  if (written.length === 0) return 0;
  const { nouns } = services.ledger;
  await keepRecord(queries, written, { actor: null, agencyId, procedure: fillMonthly.name, now, nouns });
  const notice = {
    ...{ to: plan.employeeId, message: "notice.progress.measured" as const },
    ...{ facts: { count: written.length }, href: `/rencana/${planId}/kemajuan` as const },
  };
  await keepNotices(queries, [notice], { agencyId, now });
  return written.length;
}

/** The plan, held until the transaction ends. The lock is a statement of its own: what follows sees what others wrote. */
async function held({ queries, agencyId }: Where, planId: string) {
  await sql`select from plan where agency_id = ${agencyId} and plan_id = ${planId} for update`.execute(
    queries,
  );
  const { rows } = await sql`
    select p.year, p.employee_id as "employeeId", p.starts_on as "startsOn", p.ends_on as "endsOn", v.content,
      (select count(*) from progress e where e.agency_id = ${agencyId} and e.plan_id = p.plan_id) as entries
    from plan p join lateral (${agreedContent(agencyId)}) as v on true
    where p.agency_id = ${agencyId} and p.plan_id = ${planId}`.execute(queries);
  const [row] = rows;
  return row === undefined ? null : Held.parse(row);
}
