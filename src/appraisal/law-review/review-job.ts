import { sql } from "kysely";
import { z } from "zod";
import { asKnown } from "#appraisal/record/then-and-now.ts";
import { agencyOf } from "#organisation/index.ts";
import { addDays, dayIn } from "#platform/clock/clock.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import type { JobGround, JobKind } from "#platform/jobs/run-job.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import { newestPublication, thenAndNow } from "#rules/again/then-and-now.ts";
import { countDecisions, type DecisionKept, decisionsKept } from "./walk-decisions.ts";

export const reviewKind = "law.review";

const Data = z.object({ reviewId: z.uuid() });
type Data = z.output<typeof Data>;

/**
 * Walks every decision that kept its reasons and keeps each step whose basis became known after it: what had been
 * published when it was decided is not what holds for that day now. A decision later than every publication knew it
 * all, and is only counted. A second run after a crash comes upon what is there and adds nothing.
 */
export const reviewLawJob: JobKind<Data> = {
  name: reviewKind,
  data: Data,
  run: async (ground, data) => {
    const { agencyId, services } = ground;
    const { database, law, clock } = services;
    const { timeZone } = await database.read(agencyId, (queries) => agencyOf(queries, agencyId));
    const today = dayIn(timeZone, clock());
    const newest = newestPublication(law, today);
    const decisions = await database.read(agencyId, async (queries) => {
      const total = await countDecisions(queries, agencyId);
      let done = 0;
      // a day more than needed: the publication's day begins earlier in the east than in the west
      const before = new Date(`${addDays(newest, 1)}T23:59:59Z`);
      for await (const batch of decisionsKept(queries, { agencyId, timeZone, before })) {
        await keepFindings(ground, data, batch, today);
        done += batch.length;
        await ground.report(done, total);
      }
      return total;
    });
    return finish(ground, data, decisions);
  },
};

async function keepFindings(
  { services, agencyId }: JobGround,
  { reviewId }: Data,
  batch: readonly DecisionKept[],
  today: string,
): Promise<void> {
  const now = services.clock();
  const rows = batch.flatMap((decision) =>
    thenAndNow(decision, services.law, today).flatMap((compared, at) =>
      compared.isMoved && compared.on !== null
        ? [
            {
              ...{ agency_id: agencyId, finding_id: newId(now), review_id: reviewId },
              ...{ event_id: decision.eventId, about: decision.about, step: at, rule: compared.step.rule },
              ...{ law_on: compared.on, decided_on: decision.decidedOn, differs: compared.differs },
              published_on: compared.knownNow?.entry.published ?? null,
              known_then: textOrNull(asKnown(compared.knownThen)),
              known_now: textOrNull(asKnown(compared.knownNow)),
            },
          ]
        : [],
    ),
  );
  if (rows.length === 0) return;
  await services.database.write(agencyId, (queries) =>
    queries
      .insertInto("law_review_finding")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute(),
  );
}

function textOrNull(value: unknown): string | null {
  return value === null ? null : JSON.stringify(value);
}

async function finish(
  { services, agencyId, startedBy }: JobGround,
  { reviewId }: Data,
  decisions: number,
): Promise<{ decisions: number; found: number }> {
  const now = services.clock();
  return services.database.write(agencyId, async (queries) => {
    const found = await foundIn(queries, agencyId, reviewId);
    const ended = await queries
      .updateTable("law_review")
      .set({ decisions, found, finished_at: now })
      .where("agency_id", "=", agencyId)
      .where("review_id", "=", reviewId)
      .where("finished_at", "is", null)
      .executeTakeFirst();
    if (ended.numUpdatedRows === 0n) return { decisions, found }; // a second run after a crash
    const actor = startedBy === null ? null : { employeeId: startedBy };
    const happening = {
      kind: "law-review.finished",
      subject: { kind: "law-review", id: reviewId },
      facts: { decisions, found },
    };
    const { nouns } = services.ledger;
    await keepRecord(queries, [happening], { actor, agencyId, procedure: reviewKind, now, nouns });
    return { decisions, found };
  });
}

async function foundIn(queries: Queries, agencyId: number, reviewId: string): Promise<number> {
  const { rows } = await sql<{ found: number }>`
    select count(*)::integer as found from law_review_finding
    where agency_id = ${agencyId} and review_id = ${reviewId}::uuid`.execute(queries);
  return rows[0]?.found ?? 0;
}
