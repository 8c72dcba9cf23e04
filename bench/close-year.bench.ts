// Closing a year ÷ COPY of the same rows, and how its cost and memory grow from 2,500 people to 25,000.
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeYearJob } from "#appraisal/year-end/close-job.ts";
import { copyRows } from "#platform/database/copy.ts";
import type { JobGround } from "#platform/jobs/run-job.ts";
import type { Services } from "#platform/procedures/services.ts";
import { freshDatabase } from "./setup/fresh-database.ts";
import { groundOn } from "./setup/ground.ts";
import { printFigures } from "./setup/print.ts";
import { ratedYear } from "./setup/rated-year.ts";
import { figuresOf, inTurn, ratiosOf } from "./setup/rounds.ts";

const year = 2026;
const perPerson: number[] = [];
for (const people of [2_500, 25_000]) perPerson.push(await closing(people));
const [small = 1, large = 1] = perPerson;
console.log(`  a person at 25,000 ÷ a person at 2,500: ${(large / small).toFixed(2)} (aim 0.85–1.15)`);

/** The median time for one person, in µs. */
async function closing(people: number): Promise<number> {
  const database = await freshDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), "ampera-bench-"));
  const { services, close } = await groundOn({ databaseUrl: database.url, dataFolder });
  await ratedYear(database.url, people);
  const heap = { peakMb: 0 };
  const measured = await inTurn(people > 10_000 ? 3 : 7, {
    closing: () => closeOnce(services, heap),
    copied: () => copy(services, people),
  });
  console.log(`  ${people} people, heap at most ${heap.peakMb.toFixed(0)} MB:`);
  printFigures("closing", measured.closing, "ms");
  printFigures("COPY of the same rows", measured.copied, "ms");
  printFigures("closing ÷ COPY", ratiosOf(measured.closing, measured.copied), "(aim ≤ 3)");
  await close();
  await rm(dataFolder, { recursive: true });
  await database.drop();
  return (figuresOf(measured.closing).median * 1000) / people;
}

async function closeOnce(services: Services, heap: { peakMb: number }): Promise<number> {
  const closingId = await newClosing(services);
  const report = async () => {
    heap.peakMb = Math.max(heap.peakMb, process.memoryUsage().heapUsed / 1_000_000);
  };
  const ground: JobGround = { services, agencyId: 1, jobId: randomUUID(), startedBy: null, report };
  const begunMs = performance.now();
  await closeYearJob.run(ground, { closingId, year });
  return performance.now() - begunMs;
}

/** The rows of the last closing once more, under a closing of their own; all in memory before the clock starts. */
async function copy(services: Services, people: number): Promise<number> {
  const closingId = await newClosing(services);
  const rows = await services.database.bulk(1, (queries) =>
    queries
      .selectFrom("annual_result as r")
      .innerJoin("year_closing_end as e", "e.closing_id", "r.closing_id")
      .select(["r.employee_id", "r.overall_rating", "r.evaluation_id", "r.parts", "r.because"])
      .orderBy("e.finished_at", "desc")
      .limit(people)
      .execute(),
  );
  const lines = rows.map(({ parts, because, ...row }) => ({
    ...{ agency_id: 1, closing_id: closingId, ...row },
    ...{ parts: JSON.stringify(parts), because: JSON.stringify(because) },
  }));
  const begunMs = performance.now();
  await services.database.bulk(1, (_, client) => copyRows(client, "annual_result", lines));
  return performance.now() - begunMs;
}

async function newClosing({ database }: Services): Promise<string> {
  const ids = { agency_id: 1, closing_id: randomUUID(), job_id: randomUUID() };
  await database.bulk(1, async (queries) => {
    const job = { agency_id: 1, job_id: ids.job_id, kind: "bench", queued_at: new Date() };
    await queries.insertInto("job_progress").values(job).execute();
    const started = { year, started_by: randomUUID(), started_at: new Date() };
    await queries
      .insertInto("year_closing")
      .values({ ...ids, ...started })
      .execute();
  });
  return ids.closing_id;
}
