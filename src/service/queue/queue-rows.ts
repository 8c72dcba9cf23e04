import { sql } from "kysely";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";

export type QueueDay = { agencyId: number; unitId: string; day: string };

/** Enough for a range of the wait, and of the same hour of the day. */
const callsSeen = 15;

/** When the last tickets of the day were first called. */
export async function lastCalls(queries: Queries, of: QueueDay): Promise<Date[]> {
  const { rows } = await calls(queries, { ...of, limit: callsSeen });
  return rows.map(({ called_at }) => new Date(called_at));
}

const calls = prepared((queries, { agencyId, unitId, day, limit }: QueueDay & { limit: number }) =>
  sql<{ called_at: Date }>`
    select called_at from queue_ticket
    where agency_id = ${agencyId} and unit_id = ${unitId} and day = ${day}::date and called_at is not null
    order by called_at desc, number desc limit ${limit}::integer`.compile(queries),
);

export const Called = z.object({
  ticketId: z.uuid(),
  number: z.number(),
  counter: z.string(),
  /** The last time. */
  calledAt: z.coerce.date(),
  missedAt: z.coerce.date().nullable(),
  servedAt: z.coerce.date().nullable(),
  calledBy: z.uuid().nullable(),
});
export type Called = z.output<typeof Called>;

/** Who was called last, the newest first. */
export async function calledLately(queries: Queries, of: QueueDay, limit: number): Promise<Called[]> {
  const { rows } = await lately(queries, { ...of, limit });
  return rows.map((row) => Called.parse(row));
}

const lately = prepared((queries, { agencyId, unitId, day, limit }: QueueDay & { limit: number }) =>
  sql<z.input<typeof Called>>`
    select ticket_id as "ticketId", number, counter, coalesce(called_again_at, called_at) as "calledAt", missed_at as "missedAt",
      served_at as "servedAt", called_by as "calledBy"
    from queue_ticket
    where agency_id = ${agencyId} and unit_id = ${unitId} and day = ${day}::date and called_at is not null
    order by coalesce(called_again_at, called_at) desc, number desc limit ${limit}::integer`.compile(queries),
);

/** How many wait, and the number that comes next. */
export async function waitingNow(
  queries: Queries,
  of: QueueDay,
): Promise<{ waiting: number; next: number | null }> {
  const { rows } = await waiting(queries, of);
  return { waiting: Number(rows[0]?.waiting ?? 0), next: rows[0]?.next ?? null };
}

const waiting = prepared((queries, { agencyId, unitId, day }: QueueDay) =>
  sql<{ waiting: string; next: number | null }>`
    select count(*) as waiting, min(number) as next from queue_ticket
    where agency_id = ${agencyId} and unit_id = ${unitId} and day = ${day}::date and called_at is null
      and returned_at is null`.compile(queries),
);

/** When tickets of the last weeks were first called, without today's: the usual pace of the counter. */
export async function callsBefore(queries: Queries, of: QueueDay): Promise<Date[]> {
  const { rows } = await usual(queries, { ...of, days: usualDays, limit: usualCalls });
  return rows.map(({ called_at }) => new Date(called_at));
}

const usualDays = 28; // the same weekdays four times
const usualCalls = 300; // enough for quartiles, and read at once

const usual = prepared((queries, of: QueueDay & { days: number; limit: number }) =>
  sql<{ called_at: Date }>`
    select called_at from queue_ticket
    where agency_id = ${of.agencyId} and unit_id = ${of.unitId} and day < ${of.day}::date
      and day >= ${of.day}::date - ${of.days}::integer and called_at is not null
    order by day desc, called_at desc, number desc limit ${of.limit}::integer`.compile(queries),
);
