import { spawn } from "node:child_process";
import { startEmbedded } from "#platform/database/embedded/embedded.ts";
import pg from "pg";
import { rmSync, mkdirSync } from "node:fs";
const folder = "/dev/shm/speed-dev"; rmSync(folder, { recursive: true, force: true }); mkdirSync(folder, { recursive: true });
const server = await startEmbedded({ folder, connectionsMax: 60 });
const env = { PATH: process.env.PATH!, HOME: process.env.HOME!, PORT: "4477", AMPERA_DATA: folder + "/data", DATABASE_URL: server.url, AMPERA_SECRET: "x".repeat(40), AMPERA_EXAMPLE_CASES: "0", AMPERA_TIME: "2026-11-26", LOG_LEVEL: "warn" };
mkdirSync(folder + "/data");
let t = performance.now();
console.log(server.url);
const child = spawn("node_modules/node/bin/node", ["--enable-source-maps", "dist/main.js", "start"], { env, stdio: ["ignore", "pipe", "inherit", "ipc"] });
await new Promise<void>((ok) => child.stdout!.on("data", (c) => { process.stdout.write(c); if (String(c).includes("Ctrl")) ok(); }));
console.log("started", performance.now() - t);
if (process.argv.includes("--seed")) {
const db = new pg.Client({ connectionString: server.url }); await db.connect();
await db.query(`
insert into office_hours (agency_id, unit_id, starts_on, weekly, changed_at) select 1, unit_id, '2020-01-01', '{"1":[[450,720],[780,960]],"2":[[450,720],[780,960]],"3":[[450,720],[780,960]],"4":[[450,720],[780,960]],"5":[[450,690],[780,960]]}', now() from unit where agency_id=1 and parent_id is null;
insert into service (agency_id, service_id, code, created_at) select 1, gen_random_uuid(), c, now() from unnest(array['domisili','tidak-mampu','usaha','pengantar-nikah','kelahiran','kematian','ahli-waris','belum-menikah','izin-keramaian']) c;
insert into service_standard (agency_id, service_id, version, name, time_value, time_unit, complexity_weight, requirements, steps, components, created_at)
select 1, service_id, 1, 'Surat ' || replace(code,'-',' '), case when code in ('ahli-waris','izin-keramaian') then 3 when code in ('pengantar-nikah','usaha') then 1 else 60 end,
 case when code in ('ahli-waris','izin-keramaian','pengantar-nikah','usaha') then 'working-day' else 'minute' end,
 case when code in ('ahli-waris','izin-keramaian') then 3 when code in ('pengantar-nikah','usaha') then 1.5 else 1 end,
 '[{"code":"ktp","label":"KTP"},{"code":"kk","label":"KK"},{"code":"rt","label":"Pengantar RT"}]','[{"code":"check","label":"Periksa"},{"code":"sign","label":"Tanda tangan"}]','{}', now() from service;
insert into service_standard_publication (agency_id, service_id, version, holds_from, published_at) select 1, service_id, 1, '2024-01-01', now() from service;
insert into service_point (agency_id, service_id, unit_id, starts_on) select 1, s.service_id, u.unit_id, '2024-01-01' from service s, unit u where u.name like 'Kelurahan%' or u.name = 'Seksi Pelayanan Umum';
`);
await db.end();
const { openDatabase } = await import("#platform/database/database.ts");
const { loadLaw } = await import("#platform/law/load.ts");
const { loadCases } = await import("#doors/example/service/load-cases.ts");
const { recordNouns } = await import("#ledger/record/record-noun.ts");
const { organisationNouns } = await import("#organisation/nouns.ts");
const database = openDatabase({ url: server.url, secret: "x".repeat(40) }, 5);
const nouns = recordNouns(organisationNouns);
t = performance.now();
await loadCases({ database, clock: () => new Date("2026-11-26T09:00:00+07:00"), law: loadLaw("regulations"), ledger: { nouns, admit: () => {} } } as never, { agencyId: 1, timeZone: "Asia/Jakarta" }, 100000);
console.log("loaded", performance.now() - t);
}
process.on("SIGTERM", async () => { child.kill("SIGTERM"); await server.stop(); process.exit(0); });
