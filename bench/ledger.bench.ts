// Records that are durable and in a signed checkpoint ÷ the same rows put in plainly, in batches of the same size.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openKeyFolder } from "#ledger/key/key-folder.ts";
import { recordNouns } from "#ledger/record/record-noun.ts";
import { sequence } from "#ledger/sequencer/sequence.ts";
import { newId } from "#platform/clock/new-id.ts";
import { copyRows } from "#platform/database/copy.ts";
import { keepRecordsInBulk } from "#platform/procedures/record.ts";
import type { Services } from "#platform/procedures/services.ts";
import { freshDatabase } from "./setup/fresh-database.ts";
import { groundOn } from "./setup/ground.ts";
import { printFigures } from "./setup/print.ts";
import { figuresOf, inTurn, ratiosOf } from "./setup/rounds.ts";

const agencyId = 1;
const batchSize = 1_000;
const batches = 20;

const database = await freshDatabase();
const dataFolder = await mkdtemp(join(tmpdir(), "ampera-bench-"));
const { services, close } = await groundOn({ databaseUrl: database.url, dataFolder });
await services.database.bulk(agencyId, (queries) =>
  queries
    .insertInto("agency")
    .values({ agency_id: agencyId, name: "Instansi rekaan", place: "Palembang" })
    .execute(),
);
const log = {
  database: services.database,
  keys: openKeyFolder(dataFolder),
  host: "bench",
  now: () => new Date(),
};
await sequence(log, agencyId);
const measured = await inTurn(7, { recorded: () => record(services), plain: () => putIn(services) });
printFigures("recorded, sequenced and signed", measured.recorded.map(perSecond), "entries/s (aim > 10,000)");
printFigures("the same rows by COPY alone", measured.plain.map(perSecond), "rows/s");
printFigures("ledger ÷ plain, in rows a second", ratiosOf(measured.plain, measured.recorded), "(aim ≥ 0.7)");
console.log(
  `  whole log: ${figuresOf(measured.recorded).median.toFixed(0)} ms for ${batches * batchSize} entries`,
);
await close();
await rm(dataFolder, { recursive: true });
await database.drop();

function perSecond(ms: number): number {
  return (batches * batchSize * 1000) / ms;
}

/** Batch after batch as a bulk command records, while the sequencer works beside it, until all is under a checkpoint. */
async function record({ database }: Services): Promise<number> {
  const begunMs = performance.now();
  let isWritten = false;
  const sequencing = (async () => {
    while (!isWritten) await sequence(log, agencyId);
    await sequence(log, agencyId);
  })();
  for (let batch = 0; batch < batches; batch++) {
    const by = { actor: null, agencyId, procedure: "bench", now: new Date(), nouns: recordNouns() };
    await database.bulk(agencyId, (queries, client) => keepRecordsInBulk(queries, client, happenings(), by));
  }
  isWritten = true;
  await sequencing;
  return performance.now() - begunMs;
}

/** The rows alone, ready in memory before the clock starts. */
async function putIn({ database }: Services): Promise<number> {
  const rows = Array.from({ length: batches }, () => happenings().map(rowOf));
  const begunMs = performance.now();
  for (const batch of rows) await database.bulk(agencyId, (_, client) => copyRows(client, "event", batch));
  return performance.now() - begunMs;
}

function happenings() {
  return Array.from({ length: batchSize }, (_, at) => ({
    kind: "plan-indicator.changed",
    subject: { kind: "plan", id: newId(new Date()) },
    about: newId(new Date()),
    facts: {
      planId: newId(new Date()),
      target: at,
      unit: "dokumen",
      indicator: "Jumlah layanan tepat waktu",
    },
  }));
}

function rowOf({ kind, subject, about, facts }: ReturnType<typeof happenings>[number]) {
  return {
    ...{ agency_id: agencyId, event_id: newId(new Date()), happened_at: new Date().toISOString() },
    ...{ procedure: "bench", kind, subject_kind: subject.kind, subject_id: subject.id, actor_id: null },
    ...{ acting_for: null, about, facts: JSON.stringify(facts), because: null, state: null },
    salt: "\\x00112233445566778899aabbccddeeff",
  };
}
