import { replaceLostKey, rotateKey } from "#ledger/key/change-key.ts";
import { ledgerBusy } from "#ledger/ledger.errors.ts";
import { verifierLines } from "#ledger/public/log-files.ts";
import { sequence } from "#ledger/sequencer/sequence.ts";
import { withTurn } from "#ledger/sequencer/turn.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { say } from "#platform/words/words.ts";
import { agencyIn } from "./agency-option.ts";
import type { GroundedLedgerCommand } from "./ledger-command.ts";

const changes = { rotate: rotateKey, lost: replaceLostKey };

/**
 * `ledger key [rotate|lost] [--agency 1]`: prints the lines with which anybody checks the log, the newest last. `rotate`
 * puts a new key in the old one's place; `lost` does where the old one is gone. On the machine that holds the keys.
 */
export const ledgerKey: GroundedLedgerCommand = async ({ ledger, services }, [change], options) => {
  const { database } = services;
  const agencyId = agencyIn(options);
  if (change !== undefined) {
    if (!isChange(change)) throw invalid([{ path: change.slice(0, 40), code: "command.key-change" }]);
    const at = { agencyId, keys: ledger.keys, now: ledger.now() };
    const changed = await withTurn(database, agencyId, (queries) => changes[change](queries, at));
    if (!changed) throw ledgerBusy();
    await sequence(ledger, agencyId);
    process.stdout.write(`${say(change === "rotate" ? "command.key-rotate" : "command.key-lost")}\n`);
  }
  process.stdout.write(await database.read(agencyId, (queries) => verifierLines(queries, agencyId)));
};

function isChange(word: string): word is keyof typeof changes {
  return Object.hasOwn(changes, word);
}
