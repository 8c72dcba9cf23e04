import { sql } from "kysely";
import { agencyOf, holdersOf, unitLeaders } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { agencyIds } from "#platform/database/agency-ids.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import { keepNotices, type Notice } from "#platform/notifications/notify.ts";
import { type Happening, keepRecord } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import { complaintById } from "./complaint-at-hand.ts";
import { takeOff } from "./work-list.ts";

const aheadHours = 24; // before it is due; not of the law
const atOnceMax = 500;

/** Twice a day: who holds what is nearly due, and who is above once it is late; each once. */
export const complaintClock: Schedule = {
  name: "complaint.clock",
  cron: "15 5,12 * * *",
  run: async (services) => {
    for (const agencyId of await agencyIds(services.database)) await tendComplaints(services, agencyId);
  },
};

/** Reminds, and closes what nobody replied to within the term. */
export async function tendComplaints(services: Services, agencyId: number): Promise<void> {
  await services.database.bulk(agencyId, async (queries) => {
    const now = services.clock();
    const { timeZone } = await agencyOf(queries, agencyId);
    const at = { queries, agencyId, now, today: dayIn(timeZone, now) };
    const reminded = await remind(at);
    const closed = await closeOver(at);
    const by = { actor: null, agencyId, procedure: "complaint.clock", now, nouns: services.ledger.nouns };
    await keepRecord(queries, [...reminded, ...closed], by);
  });
}

type At = { queries: Queries; agencyId: number; now: Date; today: string };

async function remind(at: At): Promise<Happening[]> {
  const { queries, agencyId, now } = at;
  const { rows } = await sql<{ complaintId: string; moment: "ahead" | "late" }>`
    with due as (
      select o.complaint_id, o.stage, o.due_at, case when o.due_at < ${now} then 'late' else 'ahead' end as moment
      from open_complaint o
      where o.agency_id = ${agencyId} and o.stage <> 'complainant'
        and o.due_at < ${new Date(now.getTime() + aheadHours * hourMs)}
      order by o.due_at, o.complaint_id limit ${atOnceMax})
    insert into complaint_reminder (agency_id, complaint_id, stage, moment, due_at, reminded_at)
    select ${agencyId}::integer, complaint_id, stage, moment, due_at, ${now} from due
    on conflict do nothing
    returning complaint_id as "complaintId", moment`.execute(queries);
  const happenings: Happening[] = [];
  for (const { complaintId, moment } of rows) {
    const complaint = await complaintById(at, complaintId);
    await keepNotices(queries, await noticesOf(at, complaint, moment), { agencyId, now });
    const subject = { kind: "complaint", id: complaintId } as const;
    happenings.push({ kind: "complaint.reminded", subject, facts: { number: complaint.number, moment } });
  }
  return happenings;
}

type Complaint = Awaited<ReturnType<typeof complaintById>>;

/** Who has to do the next step; when it is late, also who leads the unit it is with. Never whom it is about. */
async function noticesOf(
  { queries, agencyId, today }: At,
  { complaintId, number, open, concerned }: Complaint,
  moment: "ahead" | "late",
): Promise<Notice[]> {
  const isMine = open?.stage === "answer" && open.holderId !== null;
  const handlers = isMine ? [] : await holdersOf(queries, agencyId, "complaint-handler", today);
  const holders = isMine && open?.holderId ? [open.holderId] : handlers;
  const heads =
    moment === "late" && open?.unitId
      ? ((await unitLeaders(queries, agencyId, [open.unitId], today)).get(open.unitId) ?? [])
      : [];
  const people = new Set([...holders, ...heads.map(({ employeeId }) => employeeId)]);
  return [...people]
    .filter((to) => !concerned.includes(to))
    .map((to) => ({
      ...{ to, message: `notice.complaint.${moment}` as const, facts: { number } },
      href: handlers.includes(to) ? (`/pengaduan/${complaintId}` as const) : ("/pengaduan/saya" as const),
    }));
}

async function closeOver(at: At): Promise<Happening[]> {
  const { queries, agencyId, now } = at;
  const over = await queries
    .selectFrom("open_complaint")
    .select("complaint_id")
    .where("agency_id", "=", agencyId)
    .where("stage", "=", "complainant")
    .where("due_at", "<", now)
    .orderBy("due_at")
    .orderBy("complaint_id")
    .limit(atOnceMax)
    .execute();
  const happenings: Happening[] = [];
  for (const { complaint_id: complaintId } of over) {
    const row = { agency_id: agencyId, complaint_id: complaintId, outcome: "term-over", closed_at: now };
    await queries
      .insertInto("complaint_closing")
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await takeOff(at, complaintId);
    happenings.push({ kind: "complaint.closed", subject: { kind: "complaint", id: complaintId }, facts: {} });
  }
  return happenings;
}

const hourMs = 60 * 60 * 1000; // not of the law: of a clock
