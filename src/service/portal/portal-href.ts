import { currentLocale } from "#platform/words/words.ts";

/** An address of the portal in the reader's language: pages for everybody know no cookie. */
export function portalHref(
  agencyId: number,
  rest = "",
  query: Readonly<Record<string, string>> = {},
): string {
  const all = { ...query, ...(currentLocale() === "en" ? { bahasa: "en" } : {}) };
  const text = new URLSearchParams(all).toString();
  return `/layanan/${agencyId}${rest}${text ? `?${text}` : ""}`;
}
