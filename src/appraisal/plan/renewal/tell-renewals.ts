import type { RecordNouns } from "#ledger/record/record-noun.ts";
import { agencyOf, holdersOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import { forEachAgency } from "#platform/jobs/each-by-itself.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import { keepNotices, type Notice } from "#platform/notifications/notify.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import { endWithService } from "./end-with-service.ts";
import { type Renewal, renewalsAmong } from "./renewals-among.ts";

const pageSize = 500;
const name = "plan.tell-renewals";

/**
 * Tells people, and whoever appraises them now, that a move or another appraiser makes a new plan needed; once for
 * each change. The organisation knows of moves and not of plans, so this looks instead of being told.
 */
export const tellRenewals: Schedule = {
  name,
  cron: "20 * * * *", // every hour: midnight comes at different hours in Papua and in Palembang
  run: (services) => forEachAgency(services, tellAgency),
};

type Moment = { agencyId: number; now: Date; today: string; year: number; nouns: RecordNouns };

async function tellAgency({ database, clock, ledger }: Services, agencyId: number): Promise<void> {
  const now = clock();
  const { timeZone } = await database.read(agencyId, (queries) => agencyOf(queries, agencyId));
  const today = dayIn(timeZone, now);
  const year = Number(today.slice(0, 4));
  const at: Moment = { agencyId, now, today, year, nouns: ledger.nouns };
  await database.write(agencyId, (queries) => endWithService(queries, at));
  let told = 0;
  let after: string | undefined;
  do {
    const ids = await database.read(agencyId, (queries) => plannedAfter(queries, at, after));
    told += await database.write(agencyId, (queries) => tell(queries, at, ids));
    after = ids.at(-1);
  } while (after !== undefined);
  if (told > 0) await database.write(agencyId, (queries) => tellOffice(queries, at, told));
}

/** The next people with a plan in the year. */
async function plannedAfter(queries: Queries, { agencyId, year }: Moment, after?: string): Promise<string[]> {
  const rows = await queries
    .selectFrom("plan")
    .select("employee_id")
    .distinct()
    .where("agency_id", "=", agencyId)
    .where("year", "=", year)
    .where("employee_id", ">", after ?? "00000000-0000-0000-0000-000000000000")
    .orderBy("employee_id")
    .limit(pageSize)
    .execute();
  return rows.map((row) => row.employee_id);
}

/** Answers how many were told now. */
async function tell(queries: Queries, at: Moment, employeeIds: readonly string[]): Promise<number> {
  const { agencyId, now, today, year, nouns } = at;
  const renewals = await renewalsAmong(queries, agencyId, { year, day: today }, employeeIds);
  const isNew = await keepTold(queries, at, renewals);
  const fresh = renewals.filter(({ plan }) => isNew.has(plan.planId));
  const happenings = fresh.map(({ plan, reason }) => ({
    kind: "plan.renewal-told",
    subject: { kind: "plan", id: plan.planId },
    facts: { reason },
  }));
  await keepRecord(queries, happenings, { actor: null, agencyId, procedure: name, now, nouns });
  await keepNotices(
    queries,
    fresh.flatMap((renewal) => noticesOf(renewal)),
    at,
  );
  return fresh.length;
}

async function keepTold(queries: Queries, { agencyId, now }: Moment, renewals: readonly Renewal[]) {
  if (renewals.length === 0) return new Set<string>();
  const rows = await queries
    .insertInto("plan_renewal_notice")
    .values(
      renewals.map(({ plan, appointmentId, appraiserId }) => ({
        ...{ agency_id: agencyId, plan_id: plan.planId, told_at: now },
        ...{ appointment_id: appointmentId, appraiser_id: appraiserId },
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .returning("plan_id")
    .execute();
  return new Set(rows.map((row) => row.plan_id));
}

function noticesOf({ plan, name: person, appraiserId }: Renewal): Notice[] {
  const { employeeId, year } = plan;
  return [
    {
      to: employeeId,
      message: "notice.plan.renewal.mine",
      facts: { year },
      href: `/rencana/baru?tahun=${year}`,
    },
    {
      to: appraiserId,
      message: "notice.plan.renewal.head",
      facts: { name: person, year },
      href: `/rencana/${plan.planId}`,
    },
  ];
}

async function tellOffice(queries: Queries, at: Moment, count: number): Promise<void> {
  const office = await holdersOf(queries, at.agencyId, "personnel", at.today);
  const notices = office.map(
    (to): Notice => ({
      to,
      message: "notice.plan.renewal.office",
      facts: { count },
      href: `/periode/${at.year}/rencana-baru`,
    }),
  );
  await keepNotices(queries, notices, at);
}
