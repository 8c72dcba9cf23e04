/** Up to 256 entries of a log, as they are stored. */
export type StoredBundle = {
  readonly index: number;
  readonly bytes: Buffer;
  /** Which record each entry is; null where the source knows nothing of records. */
  readonly ids: readonly string[] | null;
};

export type TilePlace = { readonly level: number; readonly index: number };

/** Where an audit reads a log from: the tables, or an archive. */
export type LogSource = {
  /** Those of the bundles `from` up to, but without, `to` that are there. */
  bundles(from: number, to: number): Promise<readonly StoredBundle[]>;
  /** Those of the tiles that are there, as they are stored, in any order. */
  tiles(wanted: readonly TilePlace[]): Promise<readonly (TilePlace & { hashes: Buffer })[]>;
};
