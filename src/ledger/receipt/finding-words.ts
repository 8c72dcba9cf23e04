import type { Finding, FindingCode } from "#ledger/proof/finding.ts";
import { messages } from "#platform/words/messages.ts";
import { currentLocale, isMessageKey, type MessageKey, say } from "#platform/words/words.ts";

/** What was found of one claim: what it is, and where it is not proven why. */
export function sayFinding(finding: Finding): string {
  const said = say(`receipt.${finding.result}.${finding.claim}`, finding.facts);
  return finding.result === "proven" ? said : `${said} ${sayReason(finding.code, finding.facts)}`;
}

function sayReason(code: FindingCode, facts: Finding["facts"]): string {
  return say(`error.${code}`, facts);
}

const families =
  /^(receipt\.|record\.kind\.|record\.fact\.|rules\.value\.|error\.ledger\.|error\.receipt\.(keys-wrong|file-needed)$|door\.receipt\.(unread|unfetched|files|paper-\w+)$)/;
const keys: readonly MessageKey[] = Object.keys(messages.id)
  .filter(isMessageKey)
  .filter((key) => families.test(key));

/**
 * The same sentences for src/browser/verify-receipt.ts, with their {gaps} open: the browser fills them in. None of
 * them needs more of the message format than that.
 */
export function receiptWords(): Record<string, string> {
  const words = messages[currentLocale()];
  return Object.fromEntries(keys.map((key) => [key, words[key]]));
}
