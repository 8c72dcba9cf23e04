import { sql } from "kysely";
import { agencyOf, holdersOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import { forEachAgency } from "#platform/jobs/each-by-itself.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import { keepNotices, type Notice } from "#platform/notifications/notify.ts";
import { type Happening, keepRecord } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import { type ComplaintAtHand, complaintById } from "./complaint-at-hand.ts";
import { excludedFrom, whoAnswers } from "./desk/excluded.ts";

const aheadHours = 24; // before it is due; not of the law
const atOnce = 200; // a fault undoes this much, and no transaction grows with the agency

/** Twice a day: who holds what is nearly due, and who is above once it is late; each once. */
export const complaintClock: Schedule = {
  name: "complaint.clock",
  cron: "15 5,12 * * *",
  run: (services) => forEachAgency(services, tendComplaints),
};

/** Reminds, and closes what nobody replied to within the term: batch by batch, until nothing is left. */
export async function tendComplaints(services: Services, agencyId: number): Promise<void> {
  for (const work of [remind, closeOver]) {
    for (;;) {
      const done = await inOneTransaction(services, agencyId, work);
      if (done < atOnce) break;
    }
  }
}

type At = { queries: Queries; agencyId: number; now: Date; today: string };

async function inOneTransaction(
  services: Services,
  agencyId: number,
  work: (at: At) => Promise<Happening[]>,
): Promise<number> {
  return services.database.bulk(agencyId, async (queries) => {
    const now = services.clock();
    const { timeZone } = await agencyOf(queries, agencyId);
    const happenings = await work({ queries, agencyId, now, today: dayIn(timeZone, now) });
    const by = { actor: null, agencyId, procedure: "complaint.clock", now, nouns: services.ledger.nouns };
    await keepRecord(queries, happenings, by);
    return happenings.length;
  });
}

/** Of two at once, the second waits for what the first reminds of, and passes it by. */
async function remind(at: At): Promise<Happening[]> {
  const { queries, agencyId, now } = at;
  const { rows } = await sql<{ complaintId: string; moment: "ahead" | "late" }>`
    with due as (
      select o.complaint_id, o.stage, o.due_at, case when o.due_at < ${now} then 'late' else 'ahead' end as moment
      from open_complaint o
      where o.agency_id = ${agencyId} and o.stage <> 'complainant' and not exists (
          select from complaint_wait w where w.agency_id = ${agencyId} and w.complaint_id = o.complaint_id
            and w.ended_at is null)
        and o.due_at < ${new Date(now.getTime() + aheadHours * hourMs)})
    insert into complaint_reminder (agency_id, complaint_id, stage, moment, due_at, reminded_at)
    select ${agencyId}::integer, complaint_id, stage, moment, due_at, ${now} from due
    where not exists (
      select from complaint_reminder r where r.agency_id = ${agencyId} and r.complaint_id = due.complaint_id
        and r.stage = due.stage and r.moment = due.moment and r.due_at = due.due_at)
    order by due_at, complaint_id limit ${atOnce}
    on conflict do nothing
    returning complaint_id as "complaintId", moment`.execute(queries);
  const handlers = rows.length > 0 ? await holdersOf(queries, agencyId, "complaint-handler", at.today) : [];
  const happenings: Happening[] = [];
  for (const { complaintId, moment } of rows) {
    const complaint = await complaintById(at, complaintId);
    await keepNotices(queries, await noticesOf(at, complaint, { moment, handlers }), { agencyId, now });
    const subject = { kind: "complaint", id: complaintId } as const;
    happenings.push({ kind: "complaint.reminded", subject, facts: { number: complaint.number, moment } });
  }
  return happenings;
}

type Moment = { moment: "ahead" | "late"; handlers: readonly string[] };

/**
 * Who has to do the next step; when it is late, also who leads the unit it is with, or the nearest above who may. Never
 * whom it is about, nor who leads their unit: they do not learn here that there is one.
 */
async function noticesOf(
  at: At,
  complaint: ComplaintAtHand,
  { moment, handlers }: Moment,
): Promise<Notice[]> {
  const { complaintId, number, open, concerned } = complaint;
  const excluded = await excludedFrom(at, concerned);
  const holder = open?.stage === "answer" ? open.holderId : null;
  const head = moment === "late" && open?.unitId ? await whoAnswers(at, open.unitId, excluded) : null;
  const places = new Map<string, Notice["href"]>([
    ...(head ? [[head.employeeId, "/pengaduan/ringkas"] as const] : []),
    ...(holder
      ? [[holder, `/pengaduan/saya/${complaintId}`] as const]
      : handlers.map((handler) => [handler, `/pengaduan/${complaintId}`] as const)),
  ]);
  return [...places]
    .filter(([to]) => !excluded.has(to))
    .map(([to, href]) => ({ to, message: `notice.complaint.${moment}` as const, facts: { number }, href }));
}

/**
 * Whoever works on one of them holds it locked: it is passed by, and looked at again when it is free. So neither two at
 * once nor a complainant who opens it again in the last moment closes what is open.
 */
async function closeOver({ queries, agencyId, now }: At): Promise<Happening[]> {
  const { rows } = await sql<{ complaintId: string; number: string }>`
    with over as (
      select c.complaint_id, c.number
      from open_complaint o join complaint c on c.agency_id = ${agencyId} and c.complaint_id = o.complaint_id
      where o.agency_id = ${agencyId} and o.stage = 'complainant' and o.due_at < ${now}
      order by o.due_at, o.complaint_id limit ${atOnce}
      for update of o, c skip locked),
    closed as (
      insert into complaint_closing (agency_id, complaint_id, outcome, closed_at)
      select ${agencyId}::integer, complaint_id, 'term-over', ${now} from over
      on conflict do nothing),
    taken_off as (
      delete from open_complaint o using over where o.agency_id = ${agencyId} and o.complaint_id = over.complaint_id)
    select complaint_id as "complaintId", number from over order by number`.execute(queries);
  return rows.map(({ complaintId, number }) => ({
    ...{ kind: "complaint.closed", subject: { kind: "complaint", id: complaintId }, facts: { number } },
  }));
}

const hourMs = 60 * 60 * 1000; // not of the law: of a clock
