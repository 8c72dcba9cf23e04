import type { Ground } from "./ground.ts";

type Options = Readonly<Record<string, string | undefined>>;

/** One command after `ledger`: the words that follow it, and the options of the line. */
export type LedgerCommand = (words: readonly string[], options: Options) => Promise<void>;

/** One that works on this installation's own logs. */
export type GroundedLedgerCommand = (
  ground: Ground,
  words: readonly string[],
  options: Options,
) => Promise<void>;

/** Opens the ground for as long as it is needed. */
export type OnGround = (run: (ground: Ground) => Promise<void>) => Promise<void>;

/** One that may need neither: what it is told to look at says so. */
export type EitherLedgerCommand = (
  onGround: OnGround,
  words: readonly string[],
  options: Readonly<Record<string, string | undefined>>,
) => Promise<void>;
