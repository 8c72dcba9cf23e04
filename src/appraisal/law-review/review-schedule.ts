import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { forEachAgency } from "#platform/jobs/each-by-itself.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import { lawFingerprint } from "./law-fingerprint.ts";
import { newestReview } from "./review-rows.ts";
import { beginReview, lockReviews } from "./start-review.ts";

/** Reviews an agency's decisions after the data of the law changed, or what was to be published has been. */
export const reviewLawDaily: Schedule = {
  name: "law-review.daily",
  cron: "40 2 * * *",
  run: (services) => forEachAgency(services, reviewAgency),
};

async function reviewAgency(services: Services, agencyId: number): Promise<void> {
  const { database, clock, law, jobs, ledger } = services;
  const now = clock();
  await database.write(agencyId, async (queries) => {
    await lockReviews(queries, agencyId);
    const { timeZone } = await agencyOf(queries, agencyId);
    const today = dayIn(timeZone, now);
    const [running, finished] = [
      await newestReview(queries, agencyId),
      await newestReview(queries, agencyId, { finished: true }),
    ];
    if (running?.isRunning || finished?.lawSha256 === lawFingerprint(law, today)) return;
    const { happening } = await beginReview(
      queries,
      { agencyId, law, now, today, startedBy: null },
      (order) => jobs.queue(queries, order, { agencyId, startedBy: null, now }),
    );
    const { nouns } = ledger;
    await keepRecord(queries, [happening], {
      ...{ actor: null, agencyId, procedure: reviewLawDaily.name, now, nouns },
    });
  });
}
