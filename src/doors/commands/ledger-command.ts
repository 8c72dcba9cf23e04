import type { Ground } from "./ground.ts";

/** Opens what the program stands on for as long as a command takes: settings, database, keys. */
export type OnGround = (run: (ground: Ground) => Promise<void>) => Promise<void>;

/** One command after `ledger`: the words that follow it, and the options of the line. */
export type LedgerCommand = (
  words: readonly string[],
  options: Readonly<Record<string, string | undefined>>,
  onGround: OnGround,
) => Promise<void>;
