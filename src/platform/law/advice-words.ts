import { messages } from "#platform/words/messages.ts";
import { isMessageKey, say } from "#platform/words/words.ts";

const prefix = "advice.";
const keys = Object.keys(messages.id).filter((key) => key.startsWith(prefix));

/**
 * Every sentence that advice on an indicator may need, in the reader's language, by its key without "advice.".
 * For the data block that <am-advice> reads: the browser has the rules but no words of its own.
 */
export function adviceWords(): Record<string, string> {
  return Object.fromEntries(keys.filter(isMessageKey).map((key) => [key.slice(prefix.length), say(key)]));
}
