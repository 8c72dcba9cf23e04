// Reckoning a scenario that concerns everybody ÷ reading the same rows, and how its cost and memory grow from 2,500
// people to 25,000. Half of the people are functional officers with credit points.
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { calendarYear } from "#appraisal/period/years.ts";
import { reckonWhatIfJob } from "#appraisal/what-if/reckon-job.ts";
import { factsOfYear } from "#appraisal/what-if/year-facts.ts";
import type { JobGround } from "#platform/jobs/run-job.ts";
import type { Services } from "#platform/procedures/services.ts";
import { freshDatabase } from "./setup/fresh-database.ts";
import { groundOn } from "./setup/ground.ts";
import { printFigures } from "./setup/print.ts";
import { ratedYear } from "./setup/rated-year.ts";
import { figuresOf, inTurn, ratiosOf } from "./setup/rounds.ts";

const year = 2026;
const perPerson: number[] = [];
for (const people of [2_500, 25_000]) perPerson.push(await reckoning(people));
const [small = 1, large = 1] = perPerson;
console.log(`  a person at 25,000 ÷ a person at 2,500: ${(large / small).toFixed(2)} (aim 0.85–1.15)`);

/** The median time for one person, in µs. */
async function reckoning(people: number): Promise<number> {
  const database = await freshDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), "ampera-bench-"));
  const { services, close } = await groundOn({ databaseUrl: database.url, dataFolder });
  await ratedYear(database.url, people);
  await makeOfficers(database.url);
  const scenarioId = await newScenario(services);
  const heap = { peakMb: 0 };
  const measured = await inTurn(people > 10_000 ? 3 : 7, {
    reckoned: () => reckon(services, scenarioId, heap),
    read: () => read(services),
  });
  console.log(`  ${people} people, heap at most ${heap.peakMb.toFixed(0)} MB:`);
  printFigures("what if", measured.reckoned, "ms");
  printFigures("reading the same rows", measured.read, "ms");
  printFigures(
    "what if ÷ reading",
    ratiosOf(measured.reckoned, measured.read),
    "(aim ≤ 4: everybody is concerned, and written)",
  );
  await close();
  await rm(dataFolder, { recursive: true });
  await database.drop();
  return (figuresOf(measured.reckoned).median * 1000) / people;
}

async function reckon(services: Services, scenarioId: string, heap: { peakMb: number }): Promise<number> {
  const order = { answerId: await newAnswer(services, scenarioId), scenarioId, revision: 1 };
  const report = async () => {
    heap.peakMb = Math.max(heap.peakMb, process.memoryUsage().heapUsed / 1_000_000);
  };
  const ground: JobGround = { services, agencyId: 1, jobId: randomUUID(), startedBy: null, report };
  const begunMs = performance.now();
  await reckonWhatIfJob.run(ground, order);
  return performance.now() - begunMs;
}

/** The same facts of the same people, and nothing done with them. */
async function read(services: Services): Promise<number> {
  const begunMs = performance.now();
  await services.database.read(1, async (queries) => {
    const span = calendarYear(year);
    const asked = { agencyId: 1, year, span, day: span.endsOn, timeZone: "Asia/Jakarta" };
    for await (const batch of factsOfYear(queries, asked)) if (batch.length === 0) throw new Error("nobody");
  });
  return performance.now() - begunMs;
}

async function newScenario({ database }: Services): Promise<string> {
  const changes = JSON.stringify({ "overall-rating.quadrant.as.as": "needs-improvement" });
  const ids = { agency_id: 1, scenario_id: randomUUID(), year, changes, revision: 1 };
  const now = new Date();
  await database.bulk(1, async (queries) => {
    const { employee_id: owner_id } = await queries
      .selectFrom("employee")
      .select("employee_id")
      .orderBy("employee_id")
      .limit(1)
      .executeTakeFirstOrThrow();
    const words = { name: "Rekaan", reason: "Rekaan", owner_id, created_at: now, changed_at: now };
    await queries
      .insertInto("what_if")
      .values({ ...ids, ...words })
      .execute();
  });
  return ids.scenario_id;
}

async function newAnswer({ database }: Services, scenarioId: string): Promise<string> {
  const ids = { agency_id: 1, answer_id: randomUUID(), job_id: randomUUID() };
  await database.bulk(1, async (queries) => {
    const job = { agency_id: 1, job_id: ids.job_id, kind: "bench", queued_at: new Date() };
    await queries.insertInto("job_progress").values(job).execute();
    await queries.deleteFrom("what_if_answer").where("agency_id", "=", 1).execute();
    const asked = { scenario_id: scenarioId, revision: 1, asked_by: randomUUID(), asked_at: new Date() };
    await queries
      .insertInto("what_if_answer")
      .values({ ...ids, ...asked, law_mark: "" })
      .execute();
  });
  return ids.answer_id;
}

async function makeOfficers(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    "update position set kind = 'terampil' where ('x' || right(position_id::text, 1))::bit(4)::int % 2 = 0",
  );
  await client.query(
    "insert into grade (agency_id, employee_id, starts_on, grade) select 1, employee_id, '2024-04-01', 'II/c' from employee",
  );
  await client.query("analyze");
  await client.end();
}
