import { forEachAgency } from "#platform/jobs/each-by-itself.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import { type AddressBook, writeDigests } from "./digest.ts";
import type { Mailer } from "./mailer.ts";
import { sendMails } from "./send-mails.ts";

/** One mail a person a day, in the morning; what the mail server refused is tried again a quarter of an hour later. */
export function mailSchedules(mailer: Mailer, addresses: AddressBook): Schedule[] {
  const digest: Schedule = {
    name: "notification.digest",
    cron: "0 6 * * *",
    run: (services) =>
      forEachAgency(services, async ({ database, clock, origin }, agencyId) => {
        const write = () =>
          database.write(agencyId, (queries) =>
            writeDigests(queries, { agencyId, now: clock(), origin, addresses }),
          );
        while ((await write()) > 0);
      }),
  };
  if (mailer === null) return [digest];
  const sending: Schedule = {
    name: "mail.send",
    cron: "*/15 * * * *",
    run: (services) =>
      forEachAgency(services, ({ database, clock }, agencyId) =>
        sendMails(database, mailer, agencyId, clock),
      ),
  };
  return [digest, sending];
}
