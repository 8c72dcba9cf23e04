import { join } from "node:path";

/** What an archive holds beside the tiles of C2SP tlog-tiles. */
export const archiveFiles = {
  checkpoint: "checkpoint",
  keys: "keys",
  openings: "openings.jsonl",
  readMe: "README.md",
} as const;

export const checkpointBytesMax = 65_536; // of a signed note
export const tileBytesMax = 8_192;
export const bundleBytesMax = 256 * 65_537;

export function inArchive(folder: string, path: string): string {
  return join(folder, ...path.split("/"));
}
