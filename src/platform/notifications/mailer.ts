import { createTransport } from "nodemailer";

export type OutgoingMail = { recipient: string; subject: string; body: string };

/** Sends one mail, or throws with the server's word. Null where no SMTP server is set: mails then stay in the outbox. */
export type Mailer = ((mail: OutgoingMail) => Promise<void>) | null;

/** A mailer over SMTP; `from` as in RFC 5322. Ten seconds at most for a connection. */
export function openMailer(smtpUrl: string | undefined, from: string): Mailer {
  if (smtpUrl === undefined) return null;
  const transport = createTransport({ url: smtpUrl, connectionTimeout: 10_000, socketTimeout: 20_000 });
  return async ({ recipient, subject, body }) => {
    await transport.sendMail({ from, to: recipient, subject, text: body });
  };
}
