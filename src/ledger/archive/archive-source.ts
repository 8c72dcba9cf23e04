import type { LogSource } from "../audit/log-source.ts";
import { entriesPath, tilePath, tileWidth } from "../proof/tile-path.ts";
import { bundleBytesMax, inArchive, tileBytesMax } from "./archive-paths.ts";
import { readSmall } from "./small-read.ts";

/** A log of `size` entries as its files lie in a folder, laid out as C2SP tlog-tiles says. */
export function archiveSource(folder: string, size: number): LogSource {
  return {
    bundles: async (from, to) => {
      const read = Array.from({ length: to - from }, async (_, at) => {
        const index = from + at;
        const path = entriesPath({ index, width: tileWidth(0, index, size) });
        const bytes = await readSmall(inArchive(folder, path), bundleBytesMax);
        return bytes ? [{ index, bytes, ids: null }] : [];
      });
      return (await Promise.all(read)).flat();
    },
    tiles: async (wanted) => {
      const read = wanted.map(async ({ level, index }) => {
        const path = tilePath({ level, index, width: tileWidth(level, index, size) });
        const hashes = await readSmall(inArchive(folder, path), tileBytesMax);
        return hashes ? [{ level, index, hashes }] : [];
      });
      return (await Promise.all(read)).flat();
    },
  };
}
