import { refusal } from "#platform/errors/refusal.ts";
import { ledgerArchive } from "./ledger-archive.ts";
import { ledgerCheck } from "./ledger-check.ts";
import type { LedgerCommand } from "./ledger-command.ts";
import { ledgerConsistency } from "./ledger-consistency.ts";
import { ledgerKey } from "./ledger-key.ts";
import { ledgerVerify } from "./ledger-verify.ts";

const ledgerUnknown = refusal<{ word: string; known: string }>("command.ledger-unknown", "not-found");

/** What follows `ledger` on the command line. */
const commands: Readonly<Record<string, LedgerCommand>> = {
  check: ledgerCheck,
  key: (words, options, onGround) => onGround((ground) => ledgerKey(ground, words, options)),
  verify: (files, options, onGround) => ledgerVerify(onGround, files, options),
  consistency: (files, options, onGround) => ledgerConsistency(onGround, files, options),
  archive: (_, options, onGround) => onGround((ground) => ledgerArchive(ground, options)),
};

/** `ledger <command> …` */
export const ledger: LedgerCommand = async ([word = "", ...words], options, onGround) => {
  const run = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (!run) throw ledgerUnknown({ word: word.slice(0, 40), known: Object.keys(commands).join(", ") });
  await run(words, options, onGround);
};
