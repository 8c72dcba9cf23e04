import { rm } from "node:fs/promises";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, test } from "vitest";
import { newId } from "#platform/clock/new-id.ts";
import { keepRecord } from "#platform/procedures/record.ts";
import { replaceLostKey, rotateKey } from "../key/change-key.ts";
import { happen, type LedgerWorld, sequenced } from "../ledger.fixture.ts";
import { adoptOlder } from "../sequencer/adopt-older.ts";
import { withTurn } from "../sequencer/turn.ts";
import { audited, codesIn, filledWorld, keptCheckpoint } from "./audit.fixture.ts";

/** Whoever has the database's password can do this. */
const forge = (world: LedgerWorld, statement: ReturnType<typeof sql>) =>
  world.rows((queries) => statement.execute(queries));

const idAt = (index: number) => sql`(select entry_id from ledger_entry where entry_index = ${index})`;

test("a whole log and its records fit, also beside a checkpoint that somebody kept", async () => {
  const world = await filledWorld();
  const kept = await keptCheckpoint(world);
  await happen(world, 10);
  await sequenced(world);
  const report = await audited(world, [kept]);
  expect(report).toMatchObject({ entries: 566, records: 565, keys: 1, found: 0, remarks: [] });
});

test("a changed record is named, with its place in the log", async () => {
  const world = await filledWorld();
  await forge(
    world,
    sql`update event set facts = '{"at": 1, "name": "Seksi Lain"}' where event_id = ${idAt(400)}`,
  );
  await forge(
    world,
    sql`update event set happened_at = happened_at + interval '1 day' where event_id = ${idAt(520)}`,
  );
  const report = await audited(world);
  expect(report.found).toBe(2);
  expect(report.first).toMatchObject({ code: "record-differs", index: 400, facts: { kind: "unit.changed" } });
});

test("a removed record is missed, and one that was put in is nowhere in the log", async () => {
  const world = await filledWorld();
  const id = newId(world.services.clock());
  await forge(world, sql`delete from event where event_id = ${idAt(77)}`);
  await forge(
    world,
    sql`insert into event select agency_id, ${id}::uuid, happened_at, procedure, kind, subject_kind, subject_id,
      actor_id, acting_for, facts, because, about, state, salt from event where event_id = ${idAt(78)}`,
  );
  const report = await audited(world);
  expect(report.findings).toMatchObject([
    { code: "record-missing", index: 77 },
    { code: "record-unlogged", facts: { id } },
  ]);
});

test("two records that changed places no longer make the tree that was signed", async () => {
  const world = await filledWorld();
  await reorder(world, 300, 301);
  const report = await audited(world);
  expect(report.first).toMatchObject({ code: "tile-differs", index: 300 });
  expect(codesIn(report)).toContain("checkpoint-contradicted");
});

test("a record that waits is no fault at first, and one a minute later", async () => {
  const world = await filledWorld();
  await happen(world, 1);
  expect((await audited(world)).found).toBe(0);
  const later = { ...world, services: { ...world.services, clock: () => new Date(Date.now() + 1e12) } };
  expect(codesIn(await audited(later))).toEqual(["record-waits"]);
});

test("a tile that was cut short, changed or taken away is named", async () => {
  const world = await filledWorld();
  await forge(
    world,
    sql`update ledger_tile set hashes = substr(hashes, 1, 32) where level = 0 and tile_index = 0`,
  );
  await forge(
    world,
    sql`update ledger_tile set hashes = set_byte(hashes, 40, get_byte(hashes, 40) # 1) where level = 0 and tile_index = 1`,
  );
  await forge(world, sql`delete from ledger_tile where level = 1`);
  const { findings } = await audited(world);
  expect(findings).toMatchObject([
    { code: "tile-short", facts: { level: 0, tile: 0, expected: 8192, found: 32 } },
    { code: "tile-differs", index: 257 },
    { code: "tile-missing", facts: { level: 1 } },
  ]);
});

test("a bundle that ends too early, or is not there, ends what can be proven", async () => {
  const world = await filledWorld();
  await forge(world, sql`update ledger_bundle set entries = substr(entries, 1, 1000) where bundle_index = 1`);
  expect((await audited(world)).findings).toMatchObject([{ code: "bundle-broken", index: 256 }]);
  await forge(world, sql`delete from ledger_bundle where bundle_index = 1`);
  expect((await audited(world)).findings).toMatchObject([{ code: "bundle-missing", index: 256 }]);
});

test("a history that was signed anew with the stolen key is found by a checkpoint that somebody kept", async () => {
  const world = await filledWorld();
  const kept = await keptCheckpoint(world);
  await resign(world);
  const alone = await audited(world);
  expect(alone).toMatchObject({ found: 0, remarks: [{ remark: "no-checkpoint-brought" }] });
  const report = await audited(world, [kept]);
  expect(report.findings).toMatchObject([
    { code: "checkpoint-contradicted", facts: { name: "kept", size: 556 } },
  ]);
});

test("a log that is shorter than what was signed is told from the key's folder", async () => {
  const world = await filledWorld();
  await forge(world, sql`update ledger set next_index = 512, integrated_size = 512, published_size = 512`);
  const report = await audited(world);
  expect(codesIn(report)).toEqual(expect.arrayContaining(["sizes-disagree", "checkpoint-longer"]));
});

test("a checkpoint of another log, by another key or with a changed root is told apart", async () => {
  const [world, other] = [await filledWorld(), await filledWorld()];
  const { text } = await keptCheckpoint(world);
  const elsewhere = { name: "elsewhere", text: text.replaceAll("ampera.test", "lain.test") };
  const changed = { name: "changed", text: text.replace("\n556\n", "\n555\n") };
  const strange = { ...(await keptCheckpoint(other)), name: "strange" };
  const torn = { name: "torn", text: text.slice(0, 40) };
  const { findings } = await audited(world, [elsewhere, changed, strange, torn]);
  expect(new Set(findings.map(({ code, facts }) => `${facts.name} ${code}`))).toEqual(
    new Set([
      "elsewhere checkpoint-of-another-log",
      "changed checkpoint-signature-wrong",
      "strange checkpoint-unsigned",
      "torn checkpoint-unreadable",
    ]),
  );
});

test("a key that was handed over is followed, a lost one is said aloud, and one that slipped in is found", async () => {
  const world = await filledWorld();
  const kept = await keptCheckpoint(world);
  const at = { agencyId: world.agencyId, keys: world.ground.keys, now: world.ground.now() };
  await withTurn(world.database, world.agencyId, (queries) => rotateKey(queries, at));
  await sequenced(world);
  await rm(join(world.folder, "1", "key"));
  await withTurn(world.database, world.agencyId, (queries) => replaceLostKey(queries, at));
  await sequenced(world);
  const report = await audited(world, [kept]);
  expect(report).toMatchObject({
    found: 0,
    keys: 3,
    remarks: [{ remark: "key-lost", facts: { index: 557 } }],
  });
  await forge(
    world,
    sql`update ledger_key set verifier = (select verifier from ledger_key where reason = 'first')`,
  );
  expect(codesIn(await audited(world, [kept]))).toEqual(["key-row-differs"]);
});

test("what was erased is explained by a record that names it, and by nothing else", async () => {
  const world = await filledWorld();
  const id = await erase(world, 60, (erased) => ({ records: [{ id: erased }] }));
  await sequenced(world);
  expect(await audited(world)).toMatchObject({ found: 0, erased: 1 });
  const hidden = await erase(world, 61, () => ({ records: [{ id }] }));
  await sequenced(world);
  const report = await audited(world);
  expect(report.findings).toMatchObject([{ code: "erasure-unexplained", index: 61, facts: { id: hidden } }]);
  await forge(world, sql`update event set facts = '{"still": "here"}' where event_id = ${id}`);
  expect((await audited(world)).first).toMatchObject({ code: "erasure-incomplete", index: 60 });
});

/** Swaps two entries in their bundle and in the table of places; tiles and checkpoint stay. */
async function reorder(world: LedgerWorld, one: number, other: number): Promise<void> {
  const length = 2 + 77; // each entry of a record is as long as the others
  const [from, to] = [one % 256, other % 256];
  const entry = (place: number) => sql`substr(entries, ${place * length + 1}::integer, ${length}::integer)`;
  await forge(
    world,
    sql`update ledger_bundle set
        entries = substr(entries, 1, ${from * length}::integer) || ${entry(to)} || ${entry(from)}
          || substr(entries, ${(to + 1) * length + 1}::integer),
        entry_ids = entry_ids[1:${from}::integer] || entry_ids[${to + 1}::integer] || entry_ids[${from + 1}::integer]
          || entry_ids[${to + 2}::integer:]
      where bundle_index = 1`,
  );
  await forge(
    world,
    sql`update ledger_entry set entry_index = ${one + other}::bigint - entry_index
      where entry_index in (${one}, ${other})`,
  );
}

/** Changes a record and makes the log anew from the rows, signed by the log's own key: a history that fits itself. */
async function resign(world: LedgerWorld): Promise<void> {
  await forge(world, sql`update event set facts = '{"at": 2}', salt = null where event_id = ${idAt(400)}`);
  await forge(world, sql`update event set salt = null`);
  for (const table of ["ledger", "ledger_entry", "ledger_bundle", "ledger_tile", "ledger_key"])
    await forge(world, sql`delete from ${sql.table(table)}`);
  await rm(join(world.folder, "1", "signed"));
  await adoptOlder(world.database, 1);
  expect((await sequenced(world)).size).toBe(556);
}

/** Erases a record as the law allows it, and records that, with these facts. */
async function erase(
  world: LedgerWorld,
  index: number,
  factsOf: (id: string) => { records: { id: string }[] },
): Promise<string> {
  const { rows } = await world.rows((queries) =>
    sql<{ id: string }>`select ${idAt(index)} as id`.execute(queries),
  );
  const id = rows[0]?.id ?? "";
  const tombstone = await record(world, { kind: "record.erased", facts: factsOf(id) });
  await forge(
    world,
    sql`update event set kind = 'erased', procedure = '', subject_kind = '', subject_id = '', actor_id = null,
      acting_for = null, about = null, facts = '{}', because = null, state = null, salt = null, erased_by = ${tombstone}
      where event_id = ${id}`,
  );
  return id;
}

async function record(
  world: LedgerWorld,
  { kind, facts }: { kind: string; facts: { records: { id: string }[] } },
) {
  const { agencyId, services } = world;
  const by = { actor: null, agencyId, procedure: "record.erase", now: services.clock(), nouns: new Map() };
  const subject = { kind: "agency", id: String(agencyId) };
  await world.rows((queries) => keepRecord(queries, [{ kind, subject, facts }], by));
  const { event_id } = await world.rows((queries) =>
    queries
      .selectFrom("event")
      .select("event_id")
      .where("kind", "=", kind)
      .orderBy("event_id", "desc")
      .limit(1)
      .executeTakeFirstOrThrow(),
  );
  return event_id;
}
