import { Refusal } from "#platform/errors/refusal.ts";
import type { Checkpoint } from "../../proof/checkpoint.ts";
import { expectConsistent } from "../../proof/consistency.ts";
import { ProofFault } from "../../proof/faults.ts";
import { equalBytes, hashBytes } from "../../proof/hash.ts";
import { consistencyProof, type FetchTile, rootOf } from "../../proof/proof-tiles.ts";
import { tilePath, tileWidth } from "../../proof/tile-path.ts";
import type { Split } from "../evidence.ts";
import { witnessTilesWrong } from "../witness.errors.ts";
import type { RemoteLog } from "./remote-log.ts";

/** How what a log shows stands to what was seen of it. */
export type Comparison =
  | { kind: "same" }
  | { kind: "grown"; proof: readonly Uint8Array[] }
  /** An older state of the same history, as a cache may hand out. */
  | { kind: "behind" }
  | { kind: "split"; proven: Split["proven"] }
  /** The log shows less than it did, and has no tiles of what it showed. */
  | { kind: "lost" };

/**
 * Whether the smaller of both trees is the beginning of the greater. Throws `witness.tiles-wrong` where the tiles do
 * not make the greater tree's root, for then they say nothing.
 */
export async function compareHistories(
  seen: Checkpoint,
  shown: Checkpoint,
  log: RemoteLog,
): Promise<Comparison> {
  if (seen.size === shown.size)
    return equalBytes(seen.root, shown.root) ? { kind: "same" } : { kind: "split", proven: null };
  const isBehind = shown.size < seen.size;
  const [older, newer] = isBehind ? [shown, seen] : [seen, shown];
  try {
    const joined = await join(older, newer, onceEach(log.fetchTile));
    if (joined.root) return { kind: "split", proven: { ...joined, root: joined.root } };
    return isBehind ? { kind: "behind" } : { kind: "grown", proof: joined.proof };
  } catch (error) {
    if (error instanceof ProofFault) throw witnessTilesWrong({ url: log.url });
    if (isBehind && error instanceof Refusal && error.code === "witness.tile-gone") return { kind: "lost" };
    throw error;
  }
}

type Joined = { smaller: number; greater: number; proof: readonly Uint8Array[]; root: Uint8Array | null };

/** The proof from the older to the newer tree; with the root that the newer has in the older's place where it is another. */
async function join(older: Checkpoint, newer: Checkpoint, fetchTile: FetchTile): Promise<Joined> {
  const proof = await consistencyProof(older.size, newer.size, fetchTile);
  const claim = { oldSize: older.size, size: newer.size, root: newer.root, proof };
  const sizes = { smaller: older.size, greater: newer.size, proof };
  try {
    await expectConsistent({ ...claim, oldRoot: older.root });
    return { ...sizes, root: null };
  } catch (error) {
    if (!(error instanceof ProofFault) || error.code !== "ledger.inconsistent") throw error;
  }
  const root = await rootOf(older.size, beginningsIn(newer.size, fetchTile));
  await expectConsistent({ ...claim, oldRoot: root }); // else the tiles are wrong, not the history
  return { ...sizes, root };
}

/** Tiles of a smaller tree out of those of a greater one. */
function beginningsIn(size: number, fetchTile: FetchTile): FetchTile {
  return async ({ level, index, width }) =>
    (await fetchTile({ level, index, width: tileWidth(level, index, size) })).subarray(0, width * hashBytes);
}

function onceEach(fetchTile: FetchTile): FetchTile {
  const known = new Map<string, Promise<Uint8Array>>();
  return (tile) => {
    const bytes = known.get(tilePath(tile)) ?? fetchTile(tile);
    known.set(tilePath(tile), bytes);
    return bytes;
  };
}
