// Comparing a file of 25,000 ratings, half of them other than here, with a year of 25,000 people of whom a fifth is not
// in the file: the whole as a file, a page of 50, and how the whole grows from 2,500.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { comparedRatings, readRatingImport } from "#appraisal/exchange/import/read-import.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { freshDatabase } from "./setup/fresh-database.ts";
import { callOf, groundOn } from "./setup/ground.ts";
import { printFigures } from "./setup/print.ts";
import { ratedYear } from "./setup/rated-year.ts";
import { inTurn } from "./setup/rounds.ts";

const importId = "70000000-0000-7000-8000-000000000001";
const rounds = 3;

const perLine: number[] = [];
for (const people of [2_500, 25_000]) perLine.push((await comparing(people)) / people);
const [small = 1, large = 1] = perLine;
console.log(`  a line at 25,000 ÷ a line at 2,500: ${(large / small).toFixed(2)} (aim at most 1.5)`);

/** The median of the whole comparison, in ms. */
async function comparing(people: number): Promise<number> {
  const database = await freshDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), "ampera-bench-"));
  const ground = await groundOn({ databaseUrl: database.url, dataFolder });
  await ratedYear(database.url, people);
  const call = await callOf(ground, await importedInto(database.url, people));
  const piece = (after?: string) =>
    callProcedure(
      comparedRatings,
      { importId, limit: 2000, ...(after === undefined ? {} : { after }) },
      call,
    );

  async function whole(): Promise<void> {
    let lines = 0;
    let page = await piece();
    while (true) {
      lines += page.lines.length;
      if (page.next === null) break;
      page = await piece(page.next);
    }
    if (lines !== people + people / 5) throw new Error(`${lines} lines`);
  }

  async function onePage(): Promise<void> {
    await callProcedure(comparedRatings, { importId, kind: "unknown" }, call);
  }

  const measured = await inTurn(rounds, {
    whole: () => timed(whole),
    page: () => timed(onePage),
    counts: () => timed(async () => void (await callProcedure(readRatingImport, { importId }, call))),
  });
  console.log(`  ${people} lines:`);
  const { median } = printFigures("whole", measured.whole, "ms");
  printFigures("a page of 50 of a kind", measured.page, "ms");
  printFigures("how many of each kind", measured.counts, "ms");
  await ground.close();
  await rm(dataFolder, { recursive: true });
  await database.drop();
  return median;
}

async function timed(work: () => Promise<void>): Promise<number> {
  const begunMs = performance.now();
  await work();
  return performance.now() - begunMs;
}

/** A file that was read, with a line for four fifths of the people and for as many nobody knows; answers who looks at it. */
async function importedInto(url: string, people: number): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements(people)) await client.query(statement);
    await client.query("analyze");
    const { rows } = await client.query<{ nip: string }>("select nip from employee order by nip limit 1");
    return rows[0]?.nip ?? "";
  } finally {
    await client.end();
  }
}

function statements(people: number): string[] {
  const id = `'${importId}'::uuid`;
  const someone = "(select employee_id from employee order by nip limit 1)";
  return [
    `insert into role_grant (agency_id, grant_id, employee_id, role, starts_on, ends_on, reason, granted_at)
       select 1, gen_random_uuid(), ${someone}, 'personnel', '2026-01-01', '2036-12-31', 'Bench', now()`,
    `insert into file (agency_id, file_id, name, media_type, size_bytes, sha256, bytes, stored_at)
       values (1, ${id}, 'siasn.csv', 'text/csv', 0, '', '', now())`,
    `insert into job_progress (agency_id, job_id, kind, queued_at) values (1, ${id}, 'exchange.read', now())`,
    `insert into rating_import (agency_id, import_id, year, profile, file_id, sha256, uploaded_by, uploaded_at, job_id)
       values (1, ${id}, 2026, 'siasn-skp22', ${id}, '', ${someone}, now(), ${id})`,
    `insert into rating_import_reading (agency_id, import_id, file_rows, problems, headings, read_at)
       values (1, ${id}, ${people}, 0, '{"read": [], "ignored": []}', now())`,
    `insert into rating_import_line (agency_id, import_id, ordinal, row_number, nip, name, interval, results_rating,
         conduct_rating, overall_rating, appraiser_nip, appraiser_name)
       select 1, ${id}, n - 1, n + 1, nip, name, 'annual', case when n % 2 = 0 then 'as' else 'above' end, 'as', 'good',
         '', ''
       from (select row_number() over (order by nip) as n, nip, name from employee) as e where n % 5 > 0
       union all
       select 1, ${id}, n - 1, n + 1, '19450115201001' || lpad(n::text, 4, '0'), 'Orang lain', 'annual', 'as', 'as', 'good',
         '', ''
       from generate_series(1, ${people}) as n where n % 5 = 0`,
  ];
}
