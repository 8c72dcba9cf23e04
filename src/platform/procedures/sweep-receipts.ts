import { forEachAgency } from "#platform/jobs/each-by-itself.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";

/** A form that lay open for a week is sent by nobody twice. */
const keptMs = 7 * 24 * 60 * 60 * 1000;

/** Deletes the receipts that no repeated send will ask for any more. */
export const sweepReceipts: Schedule = {
  name: "receipt.sweep",
  cron: "40 2 * * *",
  run: (services) => {
    const until = new Date(services.clock().getTime() - keptMs);
    return forEachAgency(services, ({ database }, agencyId) =>
      database.write(agencyId, (queries) =>
        queries
          .deleteFrom("command_receipt")
          .where("agency_id", "=", agencyId)
          .where("received_at", "<", until)
          .execute(),
      ),
    );
  },
};
