import type { Queries } from "#platform/database/database.ts";
import { laterByWaits, type Wait } from "#rules/complaint-clock/wait.ts";
import { type AgencyClock, agencyClock } from "./agency-clock.ts";

type At = { queries: Queries; agencyId: number; now: Date };

/** The complainant was asked: until they reply the clock of the house stands. Asked twice, they are waited for once. */
export async function beginWait({ queries, agencyId, now }: At, complaintId: string): Promise<void> {
  await queries
    .insertInto("complaint_wait")
    .values({ agency_id: agencyId, complaint_id: complaintId, began_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Replied to, or the house goes on without a reply; what is due moves with it, so it is told since when was waited. */
export async function endWait({ queries, agencyId, now }: At, complaintId: string): Promise<Wait | null> {
  const ended = await queries
    .updateTable("complaint_wait")
    .set({ ended_at: now })
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .where("ended_at", "is", null)
    .returning("began_at as from")
    .executeTakeFirst();
  return ended ? { from: ended.from, to: now } : null;
}

/** Every time since `since` that the complainant was waited for and is not any more, in order. */
export async function waitsSince(
  { queries, agencyId }: Omit<At, "now">,
  complaintId: string,
  since: Date,
): Promise<Wait[]> {
  const rows = await queries
    .selectFrom("complaint_wait")
    .select(["began_at as from", "ended_at as to"])
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .where("began_at", ">=", since)
    .where("ended_at", "is not", null)
    .orderBy("began_at")
    .execute();
  return rows.flatMap(({ from, to }) => (to ? [{ from, to }] : []));
}

/** Since when a reply is waited for; null where nothing was asked, or it was replied to. */
export async function waitingSince(
  { queries, agencyId }: Omit<At, "now">,
  complaintId: string,
): Promise<Date | null> {
  const row = await queries
    .selectFrom("complaint_wait")
    .select("began_at as from")
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", complaintId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row?.from ?? null;
}

/** The complainant has replied: the clock of the house runs again, and what it was due is due later. */
export async function goOnAfterReply(
  at: At & Parameters<typeof agencyClock>[0],
  open: { complaintId: string; dueAt: Date },
): Promise<void> {
  const { queries, agencyId, now } = at;
  const dueAt = await goOn(at, open, await agencyClock(at, now));
  if (dueAt.getTime() === open.dueAt.getTime()) return;
  await queries
    .updateTable("open_complaint")
    .set({ due_at: dueAt })
    .where("agency_id", "=", agencyId)
    .where("complaint_id", "=", open.complaintId)
    .execute();
}

/** Goes on: the wait ends, and what was due then is due later by it. */
export async function goOn(
  at: At,
  { complaintId, dueAt }: { complaintId: string; dueAt: Date },
  { clock, law }: Pick<AgencyClock, "clock" | "law">,
): Promise<Date> {
  const wait = await endWait(at, complaintId);
  return wait ? laterByWaits(dueAt, [wait], clock, law).value : dueAt;
}
