import { sql } from "kysely";
import type { Database, Queries } from "#platform/database/database.ts";
import type { Mailer, OutgoingMail } from "./mailer.ts";

const attemptsMax = 5;
/** Shorter than the time between two runs, longer than a mail server may take. */
const againAfterMs = 10 * 60 * 1000;

/**
 * Hands each unsent mail to the mail server once, oldest first. A mail is claimed and its try counted before it goes,
 * so that runs at the same time share the mails and send none twice; only a crash between sending and writing it
 * down repeats one. What was refused is tried again by a later run, five times in all. Returns how many were sent.
 */
export async function sendMails(
  database: Database,
  mailer: NonNullable<Mailer>,
  agencyId: number,
  clock: () => Date,
): Promise<number> {
  for (let sent = 0; ; ) {
    const mail = await database.write(agencyId, (queries) => claim(queries, agencyId, clock()));
    if (!mail) return sent;
    const failure = await mailer(mail).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message.slice(0, 300) : "unknown"),
    );
    if (failure === null) sent += 1;
    const outcome = { last_failure: failure, sent_at: failure === null ? clock() : null };
    await database.write(agencyId, (queries) => keep(queries, agencyId, mail.mail_id, outcome));
  }
}

type Claimed = OutgoingMail & { mail_id: string };

async function claim(queries: Queries, agencyId: number, now: Date): Promise<Claimed | undefined> {
  const next = queries
    .selectFrom("mail")
    .select("mail_id")
    .where("agency_id", "=", agencyId)
    .where("sent_at", "is", null)
    .where("attempts", "<", attemptsMax)
    .where((row) =>
      row.or([row("tried_at", "is", null), row("tried_at", "<=", new Date(now.getTime() - againAfterMs))]),
    )
    .orderBy("created_at")
    .orderBy("mail_id")
    .limit(1)
    .forUpdate()
    .skipLocked();
  return queries
    .updateTable("mail")
    .set({ attempts: sql<number>`attempts + 1`, tried_at: now })
    .where("agency_id", "=", agencyId)
    .where("mail_id", "=", next)
    .returning(["mail_id", "recipient", "subject", "body"])
    .executeTakeFirst();
}

async function keep(
  queries: Queries,
  agencyId: number,
  mailId: string,
  outcome: { last_failure: string | null; sent_at: Date | null },
): Promise<void> {
  await queries
    .updateTable("mail")
    .set(outcome)
    .where("agency_id", "=", agencyId)
    .where("mail_id", "=", mailId)
    .execute();
}
