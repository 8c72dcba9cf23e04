import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { toldOf, verdictOf } from "#ledger/proof/finding.ts";
import { hashBytes } from "#ledger/proof/hash.ts";
import type { FetchTile } from "#ledger/proof/proof-tiles.ts";
import type { Against } from "#ledger/proof/receipt.ts";
import { checkReceiptFile } from "#ledger/proof/receipt-file.ts";
import { tilePath, tileSize } from "#ledger/proof/tile-path.ts";
import { readVerifiers } from "#ledger/proof/verifier.ts";
import { sayFinding } from "#ledger/receipt/finding-words.ts";
import { invalid, refusal } from "#platform/errors/refusal.ts";
import { say } from "#platform/words/words.ts";
import { noteIn, withFile } from "./bounded-file.ts";
import type { LedgerCommand } from "./ledger-command.ts";

const receiptNeeded = refusal("command.receipt-needed", "invalid");
const receiptFailed = refusal("command.receipt-failed", "invalid");

/**
 * `ledger check <receipt.json> [--key <vkey>] [--keys <file>] [--checkpoint <file>] [--tiles <folder>]`: checks a
 * receipt with what lies on this machine; no database, no network. Ends with 0 only where nothing has failed.
 */
export const ledgerCheck: LedgerCommand = async ([file], options) => {
  if (!file) throw receiptNeeded();
  const against = await againstOf(options);
  const findings = await withFile(file, (opened) => checkReceiptFile(opened, against));
  for (const finding of toldOf(findings))
    process.stdout.write(`${say(`receipt.sign.${finding.result}`)}: ${sayFinding(finding)}\n`);
  const verdict = verdictOf(findings);
  if (verdict === "failed" || verdict === "unread") throw receiptFailed();
  process.stdout.write(`${say(`receipt.verdict.${verdict}`)}.\n`);
};

async function againstOf({
  key = "",
  keys,
  checkpoint,
  tiles,
}: Parameters<LedgerCommand>[1]): Promise<Against> {
  const trusted = await readVerifiers(`${key}\n${keys ? await noteIn(keys) : ""}`);
  if ("wrongLine" in trusted) {
    const line = trusted.wrongLine - 1; // the first one is that of --key
    throw invalid([{ path: line === 0 ? "key" : "keys", code: "receipt.keys-wrong", facts: { line } }]);
  }
  return {
    trusted,
    checkpoint: checkpoint && (await noteIn(checkpoint)),
    fetchTile: tiles ? tilesUnder(tiles) : undefined,
  };
}

/** An archive of the log: its static files. A tile that has filled up since stands for the part of it. */
function tilesUnder(folder: string): FetchTile {
  return async (tile) => {
    const part = await readFile(join(folder, tilePath(tile))).catch(() => null);
    const whole =
      part ?? (await readFile(join(folder, tilePath({ ...tile, width: tileSize }))).catch(() => null));
    return new Uint8Array((whole ?? Buffer.alloc(0)).subarray(0, part ? undefined : tile.width * hashBytes));
  };
}
