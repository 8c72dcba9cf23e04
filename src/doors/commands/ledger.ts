import { refusal } from "#platform/errors/refusal.ts";
import { ledgerArchive } from "./ledger-archive.ts";
import { ledgerCheck } from "./ledger-check.ts";
import type {
  EitherLedgerCommand,
  GroundedLedgerCommand,
  LedgerCommand,
  OnGround,
} from "./ledger-command.ts";
import { ledgerConsistency } from "./ledger-consistency.ts";
import { ledgerKey } from "./ledger-key.ts";
import { ledgerVerify } from "./ledger-verify.ts";

const ledgerUnknown = refusal<{ word: string; known: string }>("command.ledger-unknown", "not-found");

/** What follows `ledger` on the command line and needs nothing but files. */
const alone: Readonly<Record<string, LedgerCommand>> = { check: ledgerCheck };

/** What works on the logs of this installation. */
const grounded: Readonly<Record<string, GroundedLedgerCommand>> = {
  key: ledgerKey,
  archive: ledgerArchive,
};

/** What works on these logs, or on a log elsewhere without anything of this installation. */
const either: Readonly<Record<string, EitherLedgerCommand>> = {
  verify: ledgerVerify,
  consistency: ledgerConsistency,
};

/** `ledger <command> …` */
export async function ledger(
  { onGround, witness }: { onGround: OnGround; witness: () => Promise<void> },
  [word = "", ...words]: readonly string[],
  options: Readonly<Record<string, string | undefined>>,
): Promise<void> {
  const run = Object.hasOwn(alone, word) ? alone[word] : undefined;
  if (run) return run(words, options);
  if (word === "witness") return witness();
  const onLogs = Object.hasOwn(grounded, word) ? grounded[word] : undefined;
  if (onLogs) return onGround((ground) => onLogs(ground, words, options));
  const onEither = Object.hasOwn(either, word) ? either[word] : undefined;
  if (onEither) return onEither(onGround, words, options);
  const known = [...Object.keys({ ...alone, ...grounded, ...either }), "witness"].join(", ");
  throw ledgerUnknown({ word: word.slice(0, 40), known });
}
