import type { RecordNouns } from "./record/record-noun.ts";

/** What the rest of the house needs of the ledger: how to record, and whether there is room. */
export type LedgerDoor = {
  readonly nouns: RecordNouns;
  /** Throws `ledger.overloaded` while more of an agency's entries wait for the log than it can take up in time. */
  admit(agencyId: number): void;
};
