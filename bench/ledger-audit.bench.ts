// A whole-log audit, tables and all, in entries a second; how its time and its memory grow with the log.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { auditDatabase } from "#ledger/audit/audit-database.ts";
import { openKeyFolder } from "#ledger/key/key-folder.ts";
import { recordNouns } from "#ledger/record/record-noun.ts";
import { sequence } from "#ledger/sequencer/sequence.ts";
import { newId } from "#platform/clock/new-id.ts";
import { keepRecordsInBulk } from "#platform/procedures/record.ts";
import { freshDatabase } from "./setup/fresh-database.ts";
import { groundOn } from "./setup/ground.ts";
import { printFigures } from "./setup/print.ts";
import { figuresOf, inTurn, ratiosOf } from "./setup/rounds.ts";

const agencyId = 1;
const sizes = [20_000, 100_000] as const;
const batchSize = 1_000;
const rounds = 5;

const database = await freshDatabase();
const dataFolder = await mkdtemp(join(tmpdir(), "ampera-bench-"));
const { services, close } = await groundOn({ databaseUrl: database.url, dataFolder });
await services.database.bulk(agencyId, (queries) =>
  queries
    .insertInto("agency")
    .values({ agency_id: agencyId, name: "Instansi rekaan", place: "Palembang" })
    .execute(),
);
const keys = openKeyFolder(dataFolder);
const log = { database: services.database, keys, host: "bench", now: () => new Date() };
let filled = 1;
const medians: number[] = [];
for (const size of sizes) {
  await fillTo(size);
  let peakMb = 0;
  const measured = await inTurn(rounds, {
    audited: async () => {
      const { ms, memoryMb } = await audited(size);
      peakMb = Math.max(peakMb, memoryMb);
      return ms;
    },
    read: readOnly,
  });
  const words = `${size.toLocaleString("en")} entries`;
  printFigures(
    `whole-log audit of ${words}`,
    measured.audited.map((ms) => (size * 1000) / ms),
    "entries/s",
  );
  printFigures("audit ÷ reading the same rows", ratiosOf(measured.audited, measured.read), "");
  console.log(`  ${peakMb.toFixed(0)} MB more in use at most while it ran`);
  medians.push(figuresOf(measured.audited).median);
}
const [small = 1, large = 1] = medians;
console.log(`  five times the entries take ${(large / small).toFixed(1)} times as long`);
await close();
await rm(dataFolder, { recursive: true });
await database.drop();

/** Records of the usual length, each of its own plan, until the log holds `size` entries; the key is entry 0. */
async function fillTo(size: number): Promise<void> {
  await sequence(log, agencyId);
  while (filled < size) {
    const count = Math.min(batchSize, size - filled);
    const happenings = Array.from({ length: count }, (_, at) => ({
      kind: "plan-indicator.changed",
      subject: { kind: "plan", id: newId(new Date()) },
      about: newId(new Date()),
      facts: { target: at, unit: "dokumen", indicator: "Jumlah layanan tepat waktu", at: newId(new Date()) },
    }));
    const by = { actor: null, agencyId, procedure: "bench", now: new Date(), nouns: recordNouns() };
    await services.database.bulk(agencyId, (queries, client) =>
      keepRecordsInBulk(queries, client, happenings, by),
    );
    filled += count;
  }
  await sequence(log, agencyId);
}

/** The rows that the audit looks at, page by page, and nothing done with them. */
async function readOnly(): Promise<number> {
  const begunMs = performance.now();
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await services.database.bulk(agencyId, (queries) =>
      queries
        .selectFrom("event as e")
        .innerJoin("ledger_entry as l", (join) =>
          join.onRef("l.agency_id", "=", "e.agency_id").onRef("l.entry_id", "=", "e.event_id"),
        )
        .selectAll("e")
        .select("l.entry_index")
        .where("e.agency_id", "=", agencyId)
        .where("e.event_id", ">", after)
        .orderBy("e.event_id")
        .limit(2048)
        .execute(),
    );
    const last = rows.at(-1);
    if (!last) return performance.now() - begunMs;
    after = last.event_id;
  }
}

async function audited(size: number): Promise<{ ms: number; memoryMb: number }> {
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let most = before;
  const begunMs = performance.now();
  const report = await auditDatabase({
    ...{ database: services.database, agencyId, keys, now: new Date(), checkpoints: [] },
    nouns: recordNouns(),
    report: () => {
      most = Math.max(most, process.memoryUsage().rss);
    },
  });
  if (report.found > 0 || report.entries !== size) throw new Error("the audit did not fit, or was not whole");
  return { ms: performance.now() - begunMs, memoryMb: (most - before) / 1024 ** 2 };
}
