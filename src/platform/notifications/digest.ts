import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Json } from "#platform/database/generated.ts";
import { say, sayIfKnown, speaking } from "#platform/words/words.ts";
import { NotificationFacts } from "./notification.ts";

/** Where a person's mail goes; handed in by the slice that knows people. */
export type AddressBook = (
  queries: Queries,
  agencyId: number,
  employeeIds: readonly string[],
) => Promise<Map<string, { email: string; name: string }>>;

type Undigested = {
  notification_id: string;
  employee_id: string;
  message: string;
  facts: Json;
  href: string;
};

const peopleMax = 1_000;

/**
 * Writes the day's mails of an agency: one a person, of everything unread that no mail told yet. People without
 * an address are told on their pages only. Returns how many notices were dealt with; call again until none is.
 */
export async function writeDigests(
  queries: Queries,
  at: { agencyId: number; now: Date; origin: string; addresses: AddressBook },
): Promise<number> {
  const rows = await undigested(queries, at.agencyId);
  const byPerson = Map.groupBy(rows, (row) => row.employee_id);
  const addresses = await at.addresses(queries, at.agencyId, [...byPerson.keys()]);
  const mails = [...byPerson].flatMap(([employeeId, told]) => {
    const address = addresses.get(employeeId);
    return address ? [{ employeeId, ...address, ...digestOf(address.name, told, at.origin) }] : [];
  });
  await keepMails(queries, mails, at);
  await markDigested(queries, rows, at);
  return rows.length;
}

function undigested(queries: Queries, agencyId: number): Promise<Undigested[]> {
  const people = queries
    .selectFrom("notification")
    .select("employee_id")
    .distinct()
    .where("agency_id", "=", agencyId)
    .where("digested_at", "is", null)
    .where("read_at", "is", null)
    .orderBy("employee_id")
    .limit(peopleMax);
  return queries
    .selectFrom("notification")
    .select(["notification_id", "employee_id", "message", "facts", "href"])
    .where("agency_id", "=", agencyId)
    .where("digested_at", "is", null)
    .where("employee_id", "in", people)
    .where("read_at", "is", null)
    .orderBy("notification_id")
    .forUpdate()
    .skipLocked() // another process tells them
    .execute();
}

/** The mail of one person in Indonesian: what happened, each with its link. */
function digestOf(
  name: string,
  told: readonly Undigested[],
  origin: string,
): { subject: string; body: string } {
  return speaking("id", () => {
    const lines = told.map(
      (row) => `- ${sayIfKnown(row.message, NotificationFacts.parse(row.facts))}\n  ${origin}${row.href}`,
    );
    const body = [say("digest.greeting", { name }), lines.join("\n"), say("digest.closing", { origin })].join(
      "\n\n",
    );
    return { subject: say("digest.subject", { count: told.length }), body };
  });
}

async function keepMails(
  queries: Queries,
  mails: readonly { employeeId: string; email: string; subject: string; body: string }[],
  at: { agencyId: number; now: Date },
): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map((mail) => ({
    agency_id: at.agencyId,
    mail_id: newId(at.now),
    employee_id: mail.employeeId,
    recipient: mail.email,
    subject: mail.subject,
    body: mail.body,
    created_at: at.now,
  }));
  await queries.insertInto("mail").values(rows).execute();
}

async function markDigested(
  queries: Queries,
  rows: readonly Undigested[],
  at: { agencyId: number; now: Date },
): Promise<void> {
  if (rows.length === 0) return;
  await queries
    .updateTable("notification")
    .set({ digested_at: at.now })
    .where("agency_id", "=", at.agencyId)
    .where(
      "notification_id",
      "in",
      rows.map((row) => row.notification_id),
    )
    .execute();
}
