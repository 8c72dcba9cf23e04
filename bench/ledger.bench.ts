// Records that are durable and in a signed checkpoint ÷ the same rows put in plainly, in batches of the same size: by
// single commands and by bulk.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openKeyFolder } from "#ledger/key/key-folder.ts";
import { recordNouns } from "#ledger/record/record-noun.ts";
import { sequence } from "#ledger/sequencer/sequence.ts";
import { newId } from "#platform/clock/new-id.ts";
import { copyRows } from "#platform/database/copy.ts";
import type { Queries } from "#platform/database/database.ts";
import { keepRecord, keepRecordsInBulk } from "#platform/procedures/record.ts";
import { freshDatabase } from "./setup/fresh-database.ts";
import { groundOn } from "./setup/ground.ts";
import { printFigures } from "./setup/print.ts";
import { inTurn, ratiosOf } from "./setup/rounds.ts";

const agencyId = 1;
const atOnce = 8; // commands that run beside each other
const nouns = recordNouns();

const house = await freshDatabase();
const dataFolder = await mkdtemp(join(tmpdir(), "ampera-bench-"));
const { services, close } = await groundOn({ databaseUrl: house.url, dataFolder });
const { database } = services;
await database.bulk(agencyId, (queries) =>
  queries
    .insertInto("agency")
    .values({ agency_id: agencyId, name: "Instansi rekaan", place: "Palembang" })
    .execute(),
);
const log = { database, keys: openKeyFolder(dataFolder), host: "bench", now: () => new Date() };
await sequence(log, agencyId);

await compare("one record a command", { batch: 1, batches: 4_000 }, byCommand, insertRows);
await compare("ten records a command", { batch: 10, batches: 1_000 }, byCommand, insertRows);
await compare("a thousand, in bulk", { batch: 1_000, batches: 20 }, inBulk, insertRows);
await compare("a thousand, in bulk, against COPY", { batch: 1_000, batches: 20 }, inBulk, copied);
await close();
await rm(dataFolder, { recursive: true });
await house.drop();

type Shape = { batch: number; batches: number };
type Write = (batch: number) => Promise<void>;

async function compare(title: string, shape: Shape, record: Write, plain: Write): Promise<void> {
  const entries = shape.batch * shape.batches;
  const perSecond = (ms: number) => (entries * 1000) / ms;
  const measured = await inTurn(5, {
    recorded: () => sequencedMs(shape, record),
    plain: () => writtenMs(shape, plain),
  });
  console.log(`  ${title}:`);
  printFigures(
    "recorded, sequenced and signed",
    measured.recorded.map(perSecond),
    "entries/s (aim > 10,000)",
  );
  printFigures("the same rows put in plainly", measured.plain.map(perSecond), "rows/s");
  printFigures("ledger ÷ plain", ratiosOf(measured.plain, measured.recorded), "(aim ≥ 0.7)");
}

/** While the sequencer works beside it, until all is under a checkpoint. */
async function sequencedMs(shape: Shape, record: Write): Promise<number> {
  const begunMs = performance.now();
  let isWritten = false;
  const sequencing = (async () => {
    while (!isWritten) await sequence(log, agencyId);
    await sequence(log, agencyId);
  })();
  await writtenMs(shape, record);
  isWritten = true;
  await sequencing;
  return performance.now() - begunMs;
}

async function writtenMs({ batch, batches }: Shape, write: Write): Promise<number> {
  const begunMs = performance.now();
  let left = batches;
  const lanes = Array.from({ length: batch < 1000 ? atOnce : 1 }, async () => {
    while (left-- > 0) await write(batch);
  });
  await Promise.all(lanes);
  return performance.now() - begunMs;
}

function byCommand(batch: number): Promise<void> {
  return database.write(agencyId, (queries) => keepRecord(queries, happenings(batch), by()));
}

function inBulk(batch: number): Promise<void> {
  return database.bulk(agencyId, (queries, client) =>
    keepRecordsInBulk(queries, client, happenings(batch), by()),
  );
}

/** By plain INSERT, the whole batch in one statement. */
function insertRows(batch: number): Promise<void> {
  const put = async (queries: Queries) =>
    void (await queries.insertInto("event").values(happenings(batch).map(rowOf)).execute());
  return batch < 1000 ? database.write(agencyId, put) : database.bulk(agencyId, put);
}

function copied(batch: number): Promise<void> {
  const rows = happenings(batch).map((happening) => {
    const row = rowOf(happening);
    return { ...row, happened_at: row.happened_at.toISOString(), salt: `\\x${row.salt.toString("hex")}` };
  });
  return database.bulk(agencyId, (_, client) => copyRows(client, "event", rows));
}

function by() {
  return { actor: null, agencyId, procedure: "bench", now: new Date(), nouns };
}

function happenings(count: number) {
  return Array.from({ length: count }, (_, at) => ({
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
    ...{ agency_id: agencyId, event_id: newId(new Date()), happened_at: new Date() },
    ...{ procedure: "bench", kind, subject_kind: subject.kind, subject_id: subject.id, actor_id: null },
    ...{ acting_for: null, about, facts: JSON.stringify(facts), because: null, state: null },
    salt: Buffer.alloc(16, 7),
  };
}
