import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { expect, onTestFinished, test } from "vitest";
import { canonicalJson } from "#ledger/proof/canonical-json.ts";
import { codesIn, filledWorld, keptCheckpoint } from "../audit/audit.fixture.ts";
import type { GivenCheckpoint } from "../audit/checkpoints.ts";
import { happen, type LedgerWorld, sequenced } from "../ledger.fixture.ts";
import { auditArchive } from "./audit-archive.ts";
import { writeArchive } from "./write-archive.ts";

/** An archive of a log with 556 entries; the log has gone on since. */
async function archived(): Promise<{ world: LedgerWorld; folder: string; kept: GivenCheckpoint }> {
  const world = await filledWorld();
  const folder = await mkdtemp(join(tmpdir(), "ampera-archive-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const kept = await keptCheckpoint(world);
  const { database, agencyId } = world;
  await writeArchive({ database, agencyId, folder, report: () => {} });
  await happen(world, 3);
  await sequenced(world);
  return { world, folder, kept };
}

const audited = (folder: string, checkpoints: readonly GivenCheckpoint[] = []) =>
  auditArchive({ folder, checkpoints, report: () => {} });

const change = async (file: string, from: string, to: string) =>
  writeFile(file, (await readFile(file, "utf8")).replace(from, to));

test("an archive is checked by its files alone, and beside a checkpoint that somebody kept", async () => {
  const { folder, kept } = await archived();
  const report = await audited(folder, [kept]);
  expect(report).toMatchObject({
    entries: 556,
    records: 555,
    erased: 0,
    found: 0,
    compared: null,
    remarks: [],
  });
});

test("a changed content is named, a line taken out or put behind is missed", async () => {
  const { folder } = await archived();
  const openings = join(folder, "openings.jsonl");
  await change(openings, '"at":7,', '"at":8,');
  expect((await audited(folder)).findings).toMatchObject([{ code: "opening-differs", index: 13 }]);
  await change(openings, '"at":8,', '"at":7,');
  const lines = (await readFile(openings, "utf8")).split("\n");
  await writeFile(openings, lines.toSpliced(299, 1).join("\n"));
  expect((await audited(folder)).first).toMatchObject({ code: "record-missing", index: 300 });
  await writeFile(openings, `${lines.join("\n")}${lines[0]}\n`);
  expect(codesIn(await audited(folder))).toEqual(["opening-broken"]);
});

test("a key that stands twice, half a line or one without an end is no opening", async () => {
  const { folder } = await archived();
  const openings = join(folder, "openings.jsonl");
  const text = await readFile(openings, "utf8");
  await writeFile(openings, text.replace('"index":1,', '"index":1,"index":1,'));
  expect((await audited(folder)).first).toMatchObject({ code: "record-missing", index: 1 });
  await writeFile(openings, text.slice(0, -100));
  expect((await audited(folder)).first).toMatchObject({ code: "record-missing", index: 555 });
  await writeFile(openings, "");
  await truncate(openings, 3e9); // three gigabytes of nothing, none of them on the disk
  expect(codesIn(await audited(folder))).toEqual(["opening-broken", "record-missing"]);
});

test("a tile or bundle that was cut, changed or is too long is told; without a checkpoint there is no archive", async () => {
  const { folder } = await archived();
  const bundle = join(folder, "tile", "entries", "001");
  const before = await readFile(bundle);
  await truncate(bundle, 1000);
  expect(codesIn(await audited(folder))).toContain("bundle-broken");
  await writeFile(bundle, before);
  await appendFile(join(folder, "tile", "0", "000"), "x");
  expect(codesIn(await audited(folder))).toEqual(["tile-missing"]);
  const [, , root = ""] = (await readFile(join(folder, "checkpoint"), "utf8")).split("\n");
  await change(join(folder, "checkpoint"), root, `${root.startsWith("A") ? "B" : "A"}${root.slice(1)}`);
  expect(codesIn(await audited(folder))).toContain("checkpoint-signature-wrong");
  await rm(join(folder, "checkpoint"));
  await expect(audited(folder)).rejects.toMatchObject({ code: "ledger.archive-unreadable" });
});

test("whoever forges an archive whole needs the key: a tree of their own is not what was signed", async () => {
  const { world, folder, kept } = await archived();
  const other = await filledWorld();
  await rm(folder, { recursive: true });
  await writeArchive({ database: other.database, agencyId: world.agencyId, folder, report: () => {} });
  expect(codesIn(await audited(folder, [kept]))).toEqual(["checkpoint-unsigned"]);
});

test("an erased record has a place, no content, and a record that names it", async () => {
  const { world, folder } = await archived();
  await world.rows((queries) =>
    sql`update event set facts = '{}', salt = null, erased_by = event_id, kind = 'erased'
      where event_id = (select entry_id from ledger_entry where entry_index = 50)`.execute(queries),
  );
  await rm(folder, { recursive: true });
  const { database, agencyId } = world;
  await writeArchive({ database, agencyId, folder, report: () => {} });
  const lines = (await readFile(join(folder, "openings.jsonl"), "utf8")).split("\n");
  expect(Object.keys(JSON.parse(lines[49] ?? ""))).toEqual(["erased", "index"]);
  const report = await audited(folder);
  expect(report).toMatchObject({ erased: 1, first: { code: "erasure-unexplained", index: 50 } });
});

test("a folder with something in it is not written over", async () => {
  const { world, folder } = await archived();
  const { database, agencyId } = world;
  const again = writeArchive({ database, agencyId, folder, report: () => {} });
  await expect(again).rejects.toMatchObject({ code: "ledger.archive-folder-taken" });
});

test("every opening is canonical JSON, so that one hash is the check", async () => {
  const { folder } = await archived();
  const [line = ""] = (await readFile(join(folder, "openings.jsonl"), "utf8")).split("\n");
  expect(canonicalJson(JSON.parse(line))).toBe(line);
});
