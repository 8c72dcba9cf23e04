import { refusal } from "#platform/errors/refusal.ts";
import { ledgerCheck } from "./ledger-check.ts";
import type { LedgerCommand } from "./ledger-command.ts";

const ledgerUnknown = refusal<{ word: string; known: string }>("command.ledger-unknown", "not-found");

/** What follows `ledger` on the command line. */
const commands: Readonly<Record<string, LedgerCommand>> = {
  check: ledgerCheck,
};

/** `ledger <command> …` */
export const ledger: LedgerCommand = async ([word = "", ...words], options) => {
  const run = Object.hasOwn(commands, word) ? commands[word] : undefined;
  if (!run) throw ledgerUnknown({ word: word.slice(0, 40), known: Object.keys(commands).join(", ") });
  await run(words, options);
};
