/** One command after `ledger`: the words that follow it, and the options of the line. */
export type LedgerCommand = (
  words: readonly string[],
  options: Readonly<Record<string, string | undefined>>,
) => Promise<void>;
