import { refusal } from "#platform/errors/refusal.ts";
import { ledgerCheck } from "./ledger-check.ts";
import type { GroundedLedgerCommand, LedgerCommand, OnGround } from "./ledger-command.ts";
import { ledgerKey } from "./ledger-key.ts";

const ledgerUnknown = refusal<{ word: string; known: string }>("command.ledger-unknown", "not-found");

/** What follows `ledger` on the command line and needs nothing but files. */
const alone: Readonly<Record<string, LedgerCommand>> = { check: ledgerCheck };

/** What works on the logs of this installation. */
const grounded: Readonly<Record<string, GroundedLedgerCommand>> = { key: ledgerKey };

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
  const known = [...Object.keys({ ...alone, ...grounded }), "witness"].join(", ");
  throw ledgerUnknown({ word: word.slice(0, 40), known });
}
