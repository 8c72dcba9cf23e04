// Survey answers by the public form, whole request and durable, ÷ plain inserts of the same row, each in its own
// transaction, at the same number of connections.
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { z } from "zod";
import { freshDatabase } from "./setup/fresh-database.ts";
import { startAmpera } from "./setup/house.ts";
import { printFigures } from "./setup/print.ts";
import { inTurn, ratiosOf } from "./setup/rounds.ts";

const insertSql = `insert into survey_answer (agency_id, answer_id, unit_id, channel, day, hour, seal_day, requirements,
  procedure, time, fee, product, competence, conduct, complaints, facilities)
  values (1, $1, $2, 'desk', current_date, 9, current_date, 1, 2, 3, 4, 1, 2, 3, 4, 3)`;
const seconds = 3;
const code = "BENC-HBEN-CHBE";
const unitId = randomUUID();
const database = await freshDatabase();
const dataFolder = await mkdtemp(join(tmpdir(), "ampera-bench-"));
const house = await startAmpera({
  AMPERA_DATA: dataFolder,
  AMPERA_EXAMPLE: "none",
  TRUSTED_PROXIES: "1", // each answer from a network of its own, or the pace of one network would be measured
  DATABASE_URL: database.url,
});
const owner = new pg.Client({ connectionString: database.url });
await owner.connect();
await owner.query("insert into agency (agency_id, name, place) values (1, 'Instansi rekaan', 'Palembang')");
await owner.query("insert into unit (agency_id, unit_id, name) values (1, $1, 'Loket')", [unitId]);
await owner.query(
  `insert into survey_point (agency_id, point_id, code, unit_id, channel, place, made_by, made_at)
   values (1, gen_random_uuid(), $1, $2, 'desk', 'Loket 1', gen_random_uuid(), now())`,
  [code, unitId],
);

for (const connections of [8, 32, 64, 128]) {
  const [beforeMs, before] = [await serverCpuMs(), await kept()];
  const measured = await inTurn(5, { form: () => byForm(connections), plain: () => byInsert(connections) });
  console.log(`  ${connections} connections:`);
  printFigures("answers by the form", measured.form, "answers/s");
  printFigures("plain inserts", measured.plain, "rows/s");
  printFigures("form ÷ plain", ratiosOf(measured.form, measured.plain), "(aim ≥ 0.4)");
  const msEach = ((await serverCpuMs()) - beforeMs) / ((await kept()) - before);
  console.log(`  the server's CPU for an answer: ${msEach.toFixed(3)} ms`);
}
console.log(`  kept by the form: ${await kept()}`);
await owner.end();
await house.stop();
await rm(dataFolder, { recursive: true });
await database.drop();

async function kept(): Promise<number> {
  const { rows } = await owner.query(
    "select count(*)::integer as kept from survey_answer where point_id is not null",
  );
  return rows[0]?.kept;
}

/** What the server's process has used, all threads; Linux counts it in hundredths of a second. */
async function serverCpuMs(): Promise<number> {
  const stat = await readFile(`/proc/${house.pid}/stat`, "utf8");
  const [user, system] = stat
    .slice(stat.lastIndexOf(")") + 2)
    .split(" ")
    .slice(11, 13)
    .map(Number);
  return ((user ?? 0) + (system ?? 0)) * 10;
}

async function byForm(connections: number): Promise<number> {
  const order = { url: `${house.origin}/layanan/1/survei/${code}`, connections, seconds };
  const load = ["--disable-warning=ExperimentalWarning", "bench/setup/survey-load.ts", JSON.stringify(order)];
  const { stdout } = await promisify(execFile)(process.execPath, load);
  return z.object({ perSecond: z.number() }).parse(JSON.parse(stdout)).perSecond;
}

/** One row a transaction, as the simplest program would. */
async function byInsert(connections: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: database.url, max: connections });
  const until = performance.now() + seconds * 1000;
  let written = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < until) {
        await pool.query({ name: "plain", text: insertSql, values: [randomUUID(), unitId] });
        written += 1;
      }
    }),
  );
  await pool.end();
  return written / seconds;
}
