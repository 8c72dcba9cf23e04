/** How much of a file from outside is read before it is refused. */
export type SheetLimits = {
  readonly fileBytes: number;
  /** Rows below the header. */
  readonly rows: number;
  readonly columns: number;
  /** Characters in one cell. */
  readonly cellLength: number;
  /** All parts of the zip together, once unpacked. */
  readonly unpackedBytes: number;
  readonly zipEntries: number;
  /** Unpacked size over packed size of one part; small parts are not looked at. */
  readonly compressionRatio: number;
};

/**
 * Room for the largest agency's list of employees: 100,000 rows of 14 columns are 8 MB packed, 65 MB unpacked.
 * Seen: real sheets pack 5 to 60 times smaller; a zip bomb packs 1,000 times.
 */
export const usualSheetLimits: SheetLimits = {
  fileBytes: 25_000_000,
  rows: 100_000,
  columns: 200,
  cellLength: 32_767,
  unpackedBytes: 150_000_000,
  zipEntries: 2_000,
  compressionRatio: 200,
};
