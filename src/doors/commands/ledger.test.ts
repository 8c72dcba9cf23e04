import { execFile } from "node:child_process";
import { mkdir, mkdtemp, open, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { formatVerifier } from "#ledger/proof/note.ts";
import { aReceipt, checkpointOf, newSigner, type Signer } from "#ledger/proof/receipt.fixture.ts";
import { entriesOf, tilesIn } from "#ledger/proof/reference.fixture.ts";
import { tilePath, tilesOf } from "#ledger/proof/tile-path.ts";
import { say } from "#platform/words/words.ts";
import { ledger } from "./ledger.ts";

let folder: string;
let log: Signer;
let receipt: Awaited<ReturnType<typeof aReceipt>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "ampera-ledger-"));
  log = await newSigner();
  receipt = await aReceipt([log]);
  await write("tanda.json", receipt.text);
});
afterAll(() => rm(folder, { recursive: true }));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

/** A check that asked for the database, or became a witness, would fail. */
async function elsewhere(): Promise<void> {
  throw new Error("a check needs nothing but files");
}
const nowhere = { onGround: elsewhere, witness: elsewhere };

/** What it printed; throws what it refused. */
async function check(name: string, options: Record<string, string> = {}): Promise<string> {
  let printed = "";
  const out = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  onTestFinished(() => out.mockRestore());
  await ledger(nowhere, ["check", join(folder, name)], options).finally(() => out.mockRestore());
  return printed;
}

describe("ledger check", () => {
  test("says each claim in a sentence", async () => {
    const said = await check("tanda.json", { key: formatVerifier(log.verifier) });
    const lines = said.trimEnd().split("\n");
    expect(lines).toHaveLength(8);
    expect(lines[1]).toBe(`${say("receipt.sign.proven")}: ${say("receipt.proven.content")}`);
    expect(lines[4]).toBe(`${say("receipt.sign.proven")}: ${say("receipt.proven.trusted")}`);
    expect(lines[7]).toBe(`${say("receipt.verdict.holds")}.`);
  });

  test("compares with a newer checkpoint by an archive's tiles, also where a partial one is gone", async () => {
    const grown = [...receipt.entries, ...entriesOf(500)];
    const checkpoint = await write("titik.txt", checkpointOf(grown, [log]));
    for (const tile of tilesOf(600)) {
      const later = [...grown, ...entriesOf(600)].slice(0, 600);
      await write(join("arsip", tilePath(tile)), await tilesIn(later).fetchTile(tile));
    }
    await write(
      join("arsip", "tile/0/001.p/255"),
      await tilesIn(grown).fetchTile({ level: 0, index: 1, width: 255 }),
    );
    const without = await check("tanda.json", { checkpoint });
    expect(without).toContain(say("error.ledger.consistency-absent", { oldSize: 11, size: 511 }));
    const proven = await check("tanda.json", { checkpoint, tiles: join(folder, "arsip") });
    expect(proven).toContain(say("receipt.proven.one-history", { size: 511 }));
    await expect(check("tanda.json", { checkpoint, tiles: join(folder, "kosong") })).rejects.toMatchObject({
      code: "command.receipt-failed",
    });
  });

  test("refuses what does not hold, and two gigabytes without reading them", async () => {
    await write("diubah.json", receipt.text.replace('"baik"', '"sangat-baik"'));
    await expect(check("diubah.json")).rejects.toMatchObject({ code: "command.receipt-failed" });
    const handle = await open(join(folder, "besar.json"), "w");
    await handle.truncate(2 ** 31);
    await handle.close();
    const before = process.memoryUsage.rss();
    await expect(check("besar.json")).rejects.toMatchObject({ code: "command.receipt-failed" });
    expect(process.memoryUsage.rss() - before).toBeLessThan(2 ** 28);
  });

  test.each([
    [["check"], {}, "command.receipt-needed"],
    [["check", "/tidak/ada.json"], {}, "command.file-unreadable"],
    [["check", "/dev/zero"], {}, "command.file-unreadable"],
    [["check", "/tmp"], {}, "command.file-unreadable"],
    [["check", "x"], { key: "bukan kunci" }, "input.invalid"],
    [["constructor"], {}, "command.ledger-unknown"],
    [[], {}, "command.ledger-unknown"],
  ])("%j %j is %s", async (words, options, code) => {
    await expect(ledger(nowhere, words, options)).rejects.toMatchObject({ code });
  });
});

test("on the command line it needs no database and no network, and ends with 0 or 1", async () => {
  const run = (file: string) =>
    promisify(execFile)(
      "node_modules/node/bin/node",
      ["dist/main.js", "ledger", "check", join(folder, file), "--key", formatVerifier(log.verifier)],
      {
        env: { DATABASE_URL: "postgres://nobody@127.0.0.1:1/none", AMPERA_SECRET: "x".repeat(40) },
      },
    );
  expect((await run("tanda.json")).stdout).toContain(say("receipt.verdict.holds"));
  await expect(run("diubah.json")).rejects.toMatchObject({
    code: 1,
    stdout: expect.stringContaining(say("receipt.failed.content")),
  });
});
