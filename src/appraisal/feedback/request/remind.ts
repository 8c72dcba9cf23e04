import { agencyOf } from "#organisation/index.ts";
import { addDays, dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import { forEachAgency } from "#platform/jobs/each-by-itself.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import { keepNotices } from "#platform/notifications/notify.ts";
import { stateOfRequest } from "./requests-of-plan.ts";

/** Long enough to think, short enough not to be forgotten again. */
const daysBefore = 2;
/** Of one agency in one morning; the rest come the next. */
const remindedMax = 5_000;

/** Reminds whoever was asked and has not answered, once, two days before the day. */
export const remindAsked: Schedule = {
  name: "feedback.remind",
  cron: "10 7 * * *",
  run: (services) =>
    forEachAgency(services, ({ database, clock }, agencyId) =>
      database.write(agencyId, (queries) => remindIn(queries, agencyId, clock())),
    ),
};

async function remindIn(queries: Queries, agencyId: number, now: Date): Promise<void> {
  const { timeZone } = await agencyOf(queries, agencyId);
  const today = dayIn(timeZone, now);
  const due = await queries
    .selectFrom("feedback_request")
    .select(["request_id", "plan_id", "asked_of"])
    .where("agency_id", "=", agencyId)
    .where("due_on", ">=", today)
    .where("due_on", "<=", addDays(today, daysBefore))
    .where(stateOfRequest(), "=", "waiting")
    .orderBy("due_on")
    .orderBy("request_id")
    .limit(remindedMax)
    .execute();
  if (due.length === 0) return;
  const reminders = due.map(({ request_id }) => ({ agency_id: agencyId, request_id, reminded_at: now }));
  await queries.insertInto("feedback_reminder").values(reminders).execute();
  const notices = due.map((row) => ({
    to: row.asked_of,
    message: "notice.feedback.remind" as const,
    facts: {},
    href: `/rencana/${row.plan_id}/umpan-balik?permintaan=${row.request_id}` as const,
  }));
  await keepNotices(queries, notices, { agencyId, now });
}
