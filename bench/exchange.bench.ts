// Exporting the ratings of 25,000 people as XLSX and CSV ÷ COPY of the same columns out of the database.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { exportRows } from "#appraisal/exchange/export/export-rows.ts";
import { profileNamed } from "#appraisal/exchange/mapping/profiles.ts";
import { columnsOf } from "#appraisal/exchange/mapping/write-row.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { rowsByPage } from "#platform/spreadsheets/rows-by-page.ts";
import type { Table } from "#platform/spreadsheets/table.ts";
import { writeCsv } from "#platform/spreadsheets/write-csv.ts";
import { writeSheet } from "#platform/spreadsheets/write-xlsx.ts";
import { freshDatabase } from "./setup/fresh-database.ts";
import { callOf, groundOn } from "./setup/ground.ts";
import { printFigures } from "./setup/print.ts";
import { ratedYear } from "./setup/rated-year.ts";
import { inTurn, ratiosOf } from "./setup/rounds.ts";

const people = 25_000;
const asked = { year: 2026, profile: "siasn-skp22" };

const database = await freshDatabase();
const dataFolder = await mkdtemp(join(tmpdir(), "ampera-bench-"));
const ground = await groundOn({ databaseUrl: database.url, dataFolder });
await ratedYear(database.url, people);
const client = new pg.Client({ connectionString: database.url });
await client.connect();
await client.query(
  `insert into role_grant (agency_id, grant_id, employee_id, role, starts_on, ends_on, reason, granted_at)
   select 1, gen_random_uuid(), employee_id, 'personnel', '2026-01-01', '2036-12-31', 'Bench', now()
   from employee order by nip limit 1`,
);
const { rows } = await client.query<{ nip: string }>("select nip from employee order by nip limit 1");
const call = await callOf(ground, rows[0]?.nip ?? "");

const piece = (after?: string) =>
  callProcedure(exportRows, { ...asked, limit: 1000, ...(after === undefined ? {} : { after }) }, call);

async function table(): Promise<Table> {
  const columns = columnsOf(profileNamed(asked.profile));
  return { name: "bench", columns, rows: rowsByPage(await piece(), piece, (page) => page.rows) };
}

let peakMb = 0;
let exported = 0;

/** Reads a file as a browser would, and forgets it. */
async function drain(file: ReadableStream<Uint8Array>): Promise<void> {
  for await (const bytes of file) {
    exported += bytes.byteLength;
    peakMb = Math.max(peakMb, process.memoryUsage().heapUsed / 1_000_000);
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begunMs = performance.now();
  await work();
  return performance.now() - begunMs;
}

const copySql = `copy (
  select e.nip, e.name, plan.year, r.results_rating, r.conduct_rating, r.overall_rating, a.nip, a.name, p.title, u.name
  from plan
  join rating_in_force r on r.agency_id = plan.agency_id and r.plan_id = plan.plan_id
  join employee e on e.agency_id = plan.agency_id and e.employee_id = plan.employee_id
  join employee a on a.agency_id = plan.agency_id and a.employee_id = r.decided_by
  join appointment held on held.agency_id = plan.agency_id and held.employee_id = a.employee_id
  join position p on p.agency_id = plan.agency_id and p.position_id = held.position_id
  join unit u on u.agency_id = plan.agency_id and u.unit_id = p.unit_id
  where plan.agency_id = 1 and plan.year = 2026 order by e.nip) to stdout`;

async function copied(): Promise<void> {
  for await (const bytes of client.query(copyTo(copySql))) exported += bytes.length;
}

const measured = await inTurn(5, {
  xlsx: () => timed(async () => drain(writeSheet(await table()))),
  csv: () => timed(async () => drain(writeCsv(await table()))),
  copy: () => timed(copied),
});
console.log(`  ${people} people, ${exported} bytes in all, heap at most ${peakMb.toFixed(0)} MB:`);
printFigures("XLSX", measured.xlsx, "ms");
printFigures("CSV", measured.csv, "ms");
printFigures("COPY of the same rows", measured.copy, "ms");
printFigures("XLSX ÷ COPY", ratiosOf(measured.xlsx, measured.copy), "");
printFigures("CSV ÷ COPY", ratiosOf(measured.csv, measured.copy), "");
await client.end();
await ground.close();
await rm(dataFolder, { recursive: true });
await database.drop();
