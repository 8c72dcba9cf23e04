import { callOut, remoteAway } from "#platform/http/call-out.ts";
import { hashBytes } from "../../proof/hash.ts";
import type { FetchTile } from "../../proof/proof-tiles.ts";
import { type Tile, tilePath, tileSize } from "../../proof/tile-path.ts";
import { witnessCheckpointWrong, witnessTileGone, witnessTilesWrong } from "../witness.errors.ts";

/** Another server's log, as C2SP tlog-tiles lays it out below an address. */
export type RemoteLog = {
  readonly url: string;
  /** The text of its newest checkpoint, whatever it holds. */
  checkpoint(): Promise<string>;
  /** Throws `witness.tile-gone` where the log has no such tile and `witness.tiles-wrong` where it is cut short. */
  readonly fetchTile: FetchTile;
};

const checkpointBytesMax = 65_536;
const tileBytesMax = tileSize * hashBytes;

/** Nothing is fetched yet. `url` is where the log is, without a slash at the end. */
export function openRemoteLog(url: string, stopped: AbortSignal): RemoteLog {
  const get = (path: string, bytesMax: number) => callOut(`${url}/${path}`, { bytesMax, stopped });
  return {
    url,
    checkpoint: async () => {
      const { status, bytes } = await get("checkpoint", checkpointBytesMax);
      expectThere(url, status);
      if (status !== 200) throw witnessCheckpointWrong({ url });
      return new TextDecoder().decode(bytes);
    },
    fetchTile: async (tile) => {
      const found = await get(tilePath(tile), tileBytesMax);
      if (found.status === 200) return whole(url, tile, found.bytes);
      const full =
        tile.width < tileSize ? await get(tilePath({ ...tile, width: tileSize }), tileBytesMax) : found;
      expectThere(url, full.status);
      if (full.status !== 200) throw witnessTileGone({ url, path: tilePath(tile) });
      return whole(url, { ...tile, width: tileSize }, full.bytes).subarray(0, tile.width * hashBytes);
    },
  };
}

/** A server in trouble is away; only what it says of its own accord is held against it. */
function expectThere(url: string, status: number): void {
  if (status >= 500 || status === 429 || status === 408) throw remoteAway({ url, detail: String(status) });
}

function whole(url: string, { width }: Tile, bytes: Uint8Array): Uint8Array {
  if (bytes.length !== width * hashBytes) throw witnessTilesWrong({ url });
  return bytes;
}
