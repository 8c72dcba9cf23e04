import type { Database } from "#platform/database/database.ts";
import type { Mailer } from "./mailer.ts";

const attemptsMax = 5;
const batch = 50;

/**
 * Hands unsent mails to the mail server, oldest first; each is marked at once, so that a crash repeats one mail
 * at most. A refused mail is tried again at the next call, five times in all. Returns how many were sent.
 */
export async function sendMails(
  database: Database,
  mailer: NonNullable<Mailer>,
  agencyId: number,
  now: () => Date,
): Promise<number> {
  const waiting = await database.read(agencyId, (queries) =>
    queries
      .selectFrom("mail")
      .select(["mail_id", "recipient", "subject", "body"])
      .where("agency_id", "=", agencyId)
      .where("sent_at", "is", null)
      .where("attempts", "<", attemptsMax)
      .orderBy("created_at")
      .limit(batch)
      .execute(),
  );
  let sent = 0;
  for (const mail of waiting) {
    const failure = await mailer(mail).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message.slice(0, 300) : "unknown"),
    );
    if (failure === null) sent += 1;
    await markTried(database, agencyId, mail.mail_id, failure, now());
  }
  return sent;
}

async function markTried(
  database: Database,
  agencyId: number,
  mailId: string,
  failure: string | null,
  now: Date,
): Promise<void> {
  await database.write(agencyId, (queries) =>
    queries
      .updateTable("mail")
      .set((row) => ({
        attempts: row("attempts", "+", 1),
        last_failure: failure,
        sent_at: failure === null ? now : null,
      }))
      .where("agency_id", "=", agencyId)
      .where("mail_id", "=", mailId)
      .execute(),
  );
}
