import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import type { MessageFacts, MessageKey } from "#platform/words/words.ts";

/** One thing to tell one person: a sentence of messages/, made in the reader's language when it is read. */
export type Notice = { to: string; message: MessageKey; facts: MessageFacts; href: `/${string}` };

/** Keeps notices with the transaction that caused them; nobody hears of what did not happen. */
export async function keepNotices(
  queries: Queries,
  notices: readonly Notice[],
  at: { agencyId: number; now: Date },
): Promise<void> {
  if (notices.length === 0) return;
  const rows = notices.map((notice) => ({
    agency_id: at.agencyId,
    notification_id: newId(at.now),
    employee_id: notice.to,
    message: notice.message,
    facts: JSON.stringify(notice.facts),
    href: notice.href,
    created_at: at.now,
  }));
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await queries
      .insertInto("notification")
      .values(rows.slice(from, from + rowsAtOnce))
      .execute();
}

const rowsAtOnce = 5000; // a statement takes 65,535 values
