import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { happen, type LedgerWorld, ledgerWorld, sequenced, signedLast } from "#ledger/ledger.fixture.ts";
import type { Checkpoint } from "#ledger/proof/checkpoint.ts";
import { expectConsistent } from "#ledger/proof/consistency.ts";
import { consistencyProof } from "#ledger/proof/proof-tiles.ts";
import { logFile } from "#ledger/public/log-files.ts";
import { secret } from "#test/setup/secret.ts";

/** Lets another process bring the log up to date, which dies at its nth step; true when it got to its end before. */
async function dieAt(world: LedgerWorld, step: number, rotate = false): Promise<boolean> {
  const words = [world.url, secret, world.folder, String(step), rotate ? "rotate" : ""];
  const child = spawn(process.execPath, ["test/faults/sequence-and-die.ts", ...words], { stdio: "inherit" });
  const [code, signal] = await once(child, "exit");
  if (signal !== "SIGKILL" && code !== 0) throw new Error(`it ended with ${code}`);
  return signal !== "SIGKILL";
}

/** What was ever signed is the beginning of the tree that everybody reads now. */
async function expectPromisesKept(world: LedgerWorld, signed: readonly Checkpoint[], now: Checkpoint) {
  const fetchTile = (tile: { level: number; index: number; width: number }) =>
    world.database.read(1, async (queries) => (await logFile(queries, 1, tile)) ?? Buffer.alloc(0));
  for (const old of signed) {
    const proof = await consistencyProof(old.size, now.size, fetchTile);
    await expectConsistent({ oldSize: old.size, oldRoot: old.root, size: now.size, root: now.root, proof });
  }
}

test.each([
  ["batches and a checkpoint", false],
  ["a new key", true],
])(
  "killed at any step of %s, the next run finds everything and takes nothing back",
  async (_, rotate) => {
    const world = await ledgerWorld();
    const signed: Checkpoint[] = [];
    let happened = 0;
    let ended = false;
    for (let step = 1; !ended; step++) {
      await happen(world, 3);
      happened += 3;
      ended = await dieAt(world, step, rotate);
      signed.push(...(await signedLast(world)));
      const now = await sequenced(world);
      await expectPromisesKept(world, signed, now);
    }
    const { entries, keys } = await counted(world);
    expect(entries).toBe(happened + keys);
    expect(signed.length).toBeGreaterThan(5);
  },
  120_000,
);

async function counted({ rows }: LedgerWorld) {
  return rows(async (queries) => {
    const { countAll } = queries.fn;
    const ledger = await queries.selectFrom("ledger").select("integrated_size").executeTakeFirstOrThrow();
    const key = await queries
      .selectFrom("ledger_key")
      .select(countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    return { entries: ledger.integrated_size, keys: key.n };
  });
}
