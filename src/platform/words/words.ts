import { AsyncLocalStorage } from "node:async_hooks";
import { IntlMessageFormat } from "intl-messageformat";
import { formatters } from "./formatters.ts";
import { type MessageKey, messages } from "./messages.ts";

export const locales = ["id", "en"] as const;
export type Locale = (typeof locales)[number];
export type MessageFacts = Readonly<Record<string, string | number>>;
export type { MessageKey };

/** The reader's language and clock ride along with the request: both are needed wherever a page is drawn. */
type Reader = { locale: Locale; timeZone: string };
const anybody: Reader = { locale: "id", timeZone: "Asia/Jakarta" };
const reader = new AsyncLocalStorage<Reader>();
const parsed = { id: new Map<string, IntlMessageFormat>(), en: new Map<string, IntlMessageFormat>() };

/** Runs `work` with every sentence in `locale`; without it sentences are Indonesian. */
export function speaking<T>(locale: Locale, work: () => T): T {
  return reader.run({ ...currentReader(), locale }, work);
}

/** Runs `work` with every instant on the clock of an IANA time zone; without it on Jakarta's. */
export function inTimeZone<T>(timeZone: string, work: () => T): T {
  return reader.run({ ...currentReader(), timeZone }, work);
}

/** The language of the current reader. */
export function currentLocale(): Locale {
  return currentReader().locale;
}

/** The IANA time zone of the current reader's agency. */
export function currentTimeZone(): string {
  return currentReader().timeZone;
}

function currentReader(): Reader {
  return reader.getStore() ?? anybody;
}

/**
 * The sentence `key` in the reader's language, ICU message format, filled with `facts`.
 * A fact that is a calendar day "YYYY-MM-DD" is written out by `{day, date, long}` in the sentence.
 * An unknown key does not compile. Throws when a fact that the sentence names is missing.
 */
export function say(key: MessageKey, facts?: MessageFacts): string {
  return format(currentLocale(), key, facts);
}

/** The sentence of a key known only at run time (an error code, a state), or the key itself. */
export function sayIfKnown(key: string, facts?: MessageFacts): string {
  return isMessageKey(key) ? say(key, facts) : key;
}

/** Whether messages/ has a sentence under this key. */
export function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(messages.id, key);
}

function format(locale: Locale, key: MessageKey, facts?: MessageFacts): string {
  const text = messages[locale][key];
  if (facts === undefined && !text.includes("{") && !text.includes("'")) return text;
  return String(sentence(locale, text).format(facts)).replace(twoStops, ".");
}

/** A name that ends in its title ("…, S.E.") at the end of a sentence: one full stop is enough. */
const twoStops = /(?<![.…])\.\.(?!\.)/g;

function sentence(locale: Locale, text: string): IntlMessageFormat {
  const known = parsed[locale].get(text);
  if (known) return known;
  const tag = locale === "id" ? "id-ID" : "en-GB";
  const made = new IntlMessageFormat(text, tag, undefined, { ignoreTag: true, formatters });
  parsed[locale].set(text, made);
  return made;
}
