// Computing every measure of closed cases anew ÷ reading the same rows; how it grows from 100,000 cases to a million, one
// touched month of a unit, and the page over all of it.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { readSeries } from "#measures/read-series.ts";
import { recomputeMeasures } from "#measures/recompute.ts";
import { refreshMeasures } from "#measures/refresh.ts";
import { measureRegistry } from "#measures/registry.ts";
import { touchMeasures } from "#measures/touch.ts";
import { callProcedure } from "#platform/http/ask.ts";
import type { Services } from "#platform/procedures/services.ts";
import { servicePiles } from "#service/piles.ts";
import { freshDatabase } from "./setup/fresh-database.ts";
import { groundOn } from "./setup/ground.ts";
import { printFigures } from "./setup/print.ts";
import { figuresOf, inTurn, ratiosOf } from "./setup/rounds.ts";

const agencyId = 1;
const month = "2025-06";
const ground = `
  select setseed(0.5);
  insert into agency (agency_id, name, place) values (1, 'Instansi rekaan', 'Palembang');
  insert into unit (agency_id, unit_id, parent_id, name) values (1, gen_random_uuid(), null, 'Kecamatan');
  insert into unit (agency_id, unit_id, parent_id, name)
    select 1, gen_random_uuid(), (select unit_id from unit where parent_id is null), 'Kelurahan ' || n
    from generate_series(1, 12) n;
  insert into service (agency_id, service_id, code, created_at)
    select 1, gen_random_uuid(), 'layanan-' || n, now() from generate_series(1, 15) n;
  insert into service_standard (agency_id, service_id, version, name, time_value, time_unit, requirements, steps,
    components, created_at)
    select 1, service_id, 1, code, 60, 'minute', '[]', '[]', '{}', now() from service;`;

const closures = `
  with units as (select array_agg(unit_id order by unit_id) as ids from unit where parent_id is not null),
  services as (select array_agg(service_id order by service_id) as ids from service),
  made as (
    select n, gen_random_uuid() as case_id, units.ids[1 + n % 12] as unit_id, services.ids[1 + n % 15] as service_id,
      timestamptz '2024-01-01 08:00+07' + n * (interval '2 years' / $1::integer) as closed_at,
      md5('orang ' || n % 12 || ' ' || n % 5)::uuid as closed_by, (exp(random() * 5))::integer as minutes
    from generate_series(0, $1::integer - 1) n, units, services),
  taken as (
    insert into service_case (agency_id, case_id, number, code, service_id, standard_version, unit_id, received_at,
      waited_minutes)
    select 1, case_id, 'B-' || n, 'KODE' || (100000000 + n), service_id, 1, unit_id, closed_at - interval '1 hour',
      (random() * 40)::integer from made)
  insert into case_closure (agency_id, case_id, outcome, closed_at, closed_by, unit_id, service_id, due_at, worked_minutes)
  select 1, case_id, 'issued', closed_at, closed_by, unit_id, service_id, closed_at + (random() - 0.2) * interval '1 hour',
    minutes from made`;

const perCase: number[] = [];
for (const cases of [100_000, 1_000_000]) perCase.push(await measured(cases));
const [small = 1, large = 1] = perCase;
console.log(`  a case at 1,000,000 ÷ a case at 100,000: ${(large / small).toFixed(2)} (aim 0.85–1.15)`);

/** The median time of computing all anew for one case, in µs. */
async function measured(cases: number): Promise<number> {
  const database = await freshDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), "ampera-bench-"));
  const { services: plain, close } = await groundOn({ databaseUrl: database.url, dataFolder });
  const services = { ...plain, measures: measureRegistry(...servicePiles) };
  const unitId = await closedCases(database.url, cases);
  const heap = { peakMb: 0 };
  const figures = await inTurn(cases > 500_000 ? 1 : 2, {
    anew: () => recomputed(services, heap),
    read: () => readRows(database.url),
    touched: () => refreshed(services, unitId),
    page: () => drawn(services),
  });
  console.log(`  ${cases.toLocaleString("en")} cases, heap at most ${heap.peakMb.toFixed(0)} MB:`);
  printFigures("all measures computed anew", figures.anew, "ms");
  printFigures("a plain select of the same rows", figures.read, "ms");
  printFigures("anew ÷ select", ratiosOf(figures.anew, figures.read), "");
  printFigures("one touched month of a unit", figures.touched, "ms");
  printFigures("twelve months of twelve units, the median of all", figures.page, "ms");
  await close();
  await rm(dataFolder, { recursive: true });
  await database.drop();
  return (figuresOf(figures.anew).median * 1000) / cases;
}

async function recomputed(services: Services, heap: { peakMb: number }): Promise<number> {
  const begunMs = performance.now();
  await recomputeMeasures(services, agencyId, () => {
    heap.peakMb = Math.max(heap.peakMb, process.memoryUsage().heapUsed / 1_000_000);
  });
  return performance.now() - begunMs;
}

/** What the pile reads, sent to a client in pieces that throws it away. */
async function readRows(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const begunMs = performance.now();
  await client.query("begin");
  await client.query(`declare plainly no scroll cursor for
    select c.unit_id, c.service_id, c.closed_by, c.outcome, c.closed_at, c.due_at, c.worked_minutes, s.waited_minutes
    from case_closure c join service_case s using (agency_id, case_id)`);
  for (;;) {
    const { rows } = await client.query("fetch 10000 from plainly");
    if (rows.length === 0) break;
  }
  await client.query("commit");
  const ms = performance.now() - begunMs;
  await client.end();
  return ms;
}

async function refreshed(services: Services, unitId: string): Promise<number> {
  await services.database.write(agencyId, (queries) =>
    touchMeasures(queries, agencyId, "case", [{ unitId, month }], new Date()),
  );
  const begunMs = performance.now();
  await refreshMeasures(services, agencyId);
  return performance.now() - begunMs;
}

async function drawn(services: Services): Promise<number> {
  const actor = {
    ...{ agencyId, employeeId: "00000000-0000-0000-0000-000000000001", userId: "bench", sessionId: "bench" },
    ...{ name: "Bench", positionIds: [], roles: new Set(["employee"] as const) },
  };
  const call = { services, actor, agencyId, timeZone: "Asia/Jakarta", requestId: "bench" };
  const asked = { code: "case.handling-median", from: "2025-01", through: "2025-12" };
  const begunMs = performance.now();
  await callProcedure(readSeries, asked, call);
  return performance.now() - begunMs;
}

/** A district and twelve wards, fifteen services, sixty people, two years; answers one ward. */
async function closedCases(url: string, cases: number): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(ground);
  await client.query(closures, [cases]);
  await client.query("vacuum analyze service_case, case_closure");
  const { rows } = await client.query(
    "select unit_id from unit where parent_id is not null order by unit_id limit 1",
  );
  await client.end();
  return String(rows[0].unit_id);
}
