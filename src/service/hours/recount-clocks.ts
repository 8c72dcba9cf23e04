import { sql } from "kysely";
import { z } from "zod";
import { agencyOf } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import { forEachAgency } from "#platform/jobs/each-by-itself.ts";
import type { Schedule } from "#platform/jobs/jobs.ts";
import type { JobKind } from "#platform/jobs/run-job.ts";
import { keepNotices } from "#platform/notifications/notify.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import { keepMoved, type Moved } from "./keep-moved.ts";
import { movedDues } from "./moved-dues.ts";
import { type OpenCase, openCases } from "./open-cases.sql.ts";
import { recountOrder } from "./recount-order.ts";

const batchSize = 500;

/**
 * Sets the due times of open applications anew from when they came in: by hours and days off as they are known now.
 * What does not move is left alone, so a second run changes nothing.
 */
export const recountClocksJob: JobKind = {
  name: recountOrder.kind,
  data: z.object({}),
  run: async ({ services, agencyId, startedBy, report }) => {
    let seen = 0;
    const moved = await recountClocks(services, agencyId, startedBy, async (count, total) => {
      seen += count;
      await report(seen, Math.max(total, seen));
    });
    return { seen, moved };
  },
};

/** A decree may be published on any day: each night sees whether something moved. */
export const recountDaily: Schedule = {
  name: "service.recount-daily",
  cron: "20 1 * * *",
  run: (services) =>
    forEachAgency(services, (_, agencyId) => recountClocks(services, agencyId, null, async () => {})),
};

async function recountClocks(
  services: Services,
  agencyId: number,
  startedBy: string | null,
  report: (count: number, total: number) => Promise<void>,
): Promise<number> {
  const { database, clock } = services;
  const { total, timeZone } = await database.read(agencyId, async (queries) => ({
    total: await countOpen(queries, agencyId),
    ...(await agencyOf(queries, agencyId)),
  }));
  const of = { agencyId, timeZone, knownOn: dayIn(timeZone, clock()), startedBy };
  let [after, movedSum]: [string | null, number] = [null, 0];
  for (;;) {
    const batch = await recountBatch(services, of, after);
    movedSum += batch.moved;
    await report(batch.cases.length, total);
    const last = batch.cases.at(-1);
    if (!last || batch.cases.length < batchSize) return movedSum;
    after = last.caseId;
  }
}

type Of = { agencyId: number; timeZone: string; knownOn: string; startedBy: string | null };

/** One transaction: rows locked, due times set, what changed kept with its reasons, those who work on them told. */
async function recountBatch(
  services: Services,
  of: Of,
  after: string | null,
): Promise<{ cases: OpenCase[]; moved: number }> {
  const { agencyId, startedBy } = of;
  const now = services.clock();
  return services.database.write(agencyId, async (queries) => {
    const cases = await openCases(queries, agencyId, after, batchSize);
    const moved = await movedDues(queries, services.law, of, cases);
    if (moved.length > 0) {
      await keepMoved(queries, agencyId, moved, now);
      const actor = startedBy === null ? null : { employeeId: startedBy };
      const by = { actor, agencyId, procedure: recountOrder.kind, now, nouns: services.ledger.nouns };
      await keepRecord(queries, moved.map(happeningOf), by);
      await keepNotices(queries, noticesOf(moved), { agencyId, now });
    }
    return { cases, moved: moved.length };
  });
}

async function countOpen(queries: Queries, agencyId: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from open_case where agency_id = ${agencyId}`.execute(queries);
  return rows[0]?.count ?? 0;
}

function happeningOf({ caseId, before, after, because }: Moved) {
  return {
    kind: "case.due-moved",
    subject: { kind: "case", id: caseId },
    facts: { before: before?.toISOString() ?? null, after: after.toISOString() },
    because,
  };
}

/** One notice to each who has some of them, however many. */
function noticesOf(moved: readonly Moved[]) {
  const mine = Map.groupBy(
    moved.filter(({ assignedTo }) => assignedTo !== null),
    ({ assignedTo }) => assignedTo ?? "",
  );
  return [...mine].map(([to, cases]) => ({
    ...{
      to,
      message: "notice.case.due-moved" as const,
      facts: { count: cases.length },
      href: "/loket" as const,
    },
  }));
}
