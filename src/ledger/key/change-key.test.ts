import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkpointOf, happen, type LedgerWorld, ledgerWorld, sequenced } from "../ledger.fixture.ts";
import { unpackEntries } from "../log/bundle.ts";
import { isHandedOver, readEntry } from "../proof/commitment.ts";
import { readNote } from "../proof/note.ts";
import { sequence } from "../sequencer/sequence.ts";
import { withTurn } from "../sequencer/turn.ts";
import { replaceLostKey, rotateKey } from "./change-key.ts";

const change = ({ database, ground, agencyId }: LedgerWorld, how: typeof rotateKey) =>
  withTurn(database, agencyId, (queries) => how(queries, { agencyId, keys: ground.keys, now: new Date() }));

async function keyEntries({ rows }: LedgerWorld) {
  const bundle = await rows((queries) =>
    queries.selectFrom("ledger_bundle").select(["entries", "width"]).executeTakeFirstOrThrow(),
  );
  const entries = (unpackEntries(bundle.entries, bundle.width) ?? []).map((entry) => readEntry(entry));
  return entries.filter((entry) => entry.type === "key");
}

async function signers({ rows }: LedgerWorld): Promise<number> {
  const { checkpoint } = await rows((queries) =>
    queries.selectFrom("ledger").select("checkpoint").executeTakeFirstOrThrow(),
  );
  return readNote(checkpoint ?? "").signatures.length;
}

test("a key is made at the first start, for its owner alone", async () => {
  const world = await ledgerWorld();
  await sequenced(world);
  const file = join(world.folder, "1", "key");
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await readFile(file, "utf8")).toMatch(/^PRIVATE\+KEY\+ampera\.test\/ledger\/1\+[0-9a-f]{8}\+/);
  expect(await keyEntries(world)).toMatchObject([{ reason: "first", replaces: null, signature: null }]);
});

test("a new key is an entry signed by the old one; the checkpoint in between carries both, the next one only the new", async () => {
  const world = await ledgerWorld();
  await sequenced(world);
  await change(world, rotateKey);
  await sequenced(world);
  expect(await signers(world)).toBe(2);
  const [first, second] = await keyEntries(world);
  expect(second).toMatchObject({ reason: "rotated", replaces: first?.key });
  expect(second && (await isHandedOver(second))).toBe(true);
  await happen(world, 1);
  await sequenced(world);
  expect(await signers(world)).toBe(1);
  expect(await readdir(join(world.folder, "1"))).toEqual(["key", "signed"]);
});

test("a lost key is replaced without a signature, the log goes on and says so", async () => {
  const world = await ledgerWorld();
  await happen(world, 3);
  await sequenced(world);
  await rm(join(world.folder, "1"), { recursive: true });
  await happen(world, 1);
  await expect(sequence(world.ground, 1)).rejects.toMatchObject({ code: "ledger.key-elsewhere" });
  await change(world, replaceLostKey);
  expect((await sequenced(world)).size).toBe(6);
  expect((await keyEntries(world)).map(({ reason, signature }) => [reason, signature])).toEqual([
    ["first", null],
    ["lost", null],
  ]);
});

test("a key that is there is not lost", async () => {
  const world = await ledgerWorld();
  await sequenced(world);
  await expect(change(world, replaceLostKey)).rejects.toMatchObject({ code: "ledger.key-at-hand" });
  expect((await checkpointOf(world)).size).toBe(1);
});
