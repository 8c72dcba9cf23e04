import { z } from "zod";
import { query } from "#platform/procedures/query.ts";

const pageSize = 50;

export const Mail = z.object({
  mailId: z.uuid(),
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  createdAt: z.date(),
  sentAt: z.date().nullable(),
  attempts: z.int(),
  lastFailure: z.string().nullable(),
});

export const mailOutbox = query({
  name: "mail.outbox",
  route: {
    method: "GET",
    path: "/mails",
    summary: "Mails as they were sent, or would have been without an SMTP server",
    tags: ["mail"],
  },
  who: ["administrator", "personnel"],
  input: z.object({ before: z.uuid().optional() }),
  output: z.object({ mails: z.array(Mail), next: z.uuid().nullable() }),
  run: async ({ queries, agencyId, input }) => {
    let wanted = queries.selectFrom("mail").selectAll().where("agency_id", "=", agencyId);
    if (input.before) wanted = wanted.where("mail_id", "<", input.before);
    const rows = await wanted
      .orderBy("mail_id", "desc")
      .limit(pageSize + 1)
      .execute();
    const mails = rows.slice(0, pageSize).map((row) => ({
      mailId: row.mail_id,
      recipient: row.recipient,
      subject: row.subject,
      body: row.body,
      createdAt: row.created_at,
      sentAt: row.sent_at,
      attempts: row.attempts,
      lastFailure: row.last_failure,
    }));
    return { mails, next: rows.length > pageSize ? (mails.at(-1)?.mailId ?? null) : null };
  },
});
