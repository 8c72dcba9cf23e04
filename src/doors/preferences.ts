import type { MiddlewareHandler } from "hono";
import { getCookie } from "hono/cookie";
import { readForm } from "#platform/http/form.ts";
import { keepCookie } from "#platform/http/keep-cookie.ts";
import { ownAddress } from "#platform/http/own-address.ts";
import type { PageContext, PageEnv, Pages } from "#platform/http/page-env.ts";
import { isSharedPage } from "#platform/http/shared-page.ts";
import { type Locale, locales, speaking } from "#platform/words/words.ts";

const yearSeconds = 365 * 24 * 3600;
const schemes = ["auto", "light", "dark"] as const;
export type ColourScheme = (typeof schemes)[number];

/** Everything after this speaks the reader's language: Indonesian until the reader chooses English. */
export const readersLanguage: MiddlewareHandler<PageEnv> = (page, next) => {
  const asked = askedLocale(page);
  return speaking(localeOf(page), async () => {
    await next();
    // who came in English from a page for everybody goes on in English; who calls is known only now
    if (asked && page.req.method === "GET" && !isSharedPage(page) && page.get("call"))
      keepCookie(page, "ampera_locale", asked, yearSeconds);
  });
};

/** The chosen language and light are the browser's, so that they hold before anybody signs in. */
export function preferencePages(pages: Pages): void {
  pages.post("/preferensi", async (page) => {
    const form = await readForm(page);
    keepChoice(page, "ampera_locale", locales, form.text("locale"));
    keepChoice(page, "ampera_scheme", schemes, form.text("colourScheme"));
    return page.redirect(ownAddress(form.text("back")), 303);
  });
}

export function colourSchemeOf(page: PageContext): ColourScheme {
  const chosen = getCookie(page, "ampera_scheme");
  return schemes.find((scheme) => scheme === chosen) ?? "auto";
}

/** The language that stands in the address, where one does. */
function askedLocale(page: PageContext): Locale | undefined {
  const asked = page.req.query("bahasa");
  return locales.find((locale) => locale === asked);
}

function localeOf(page: PageContext): Locale {
  const asked = askedLocale(page);
  if (asked) return asked;
  if (isSharedPage(page)) return "id";
  return getCookie(page, "ampera_locale") === "en" ? "en" : "id";
}

function keepChoice(page: PageContext, cookie: string, allowed: readonly string[], chosen: string): void {
  if (allowed.includes(chosen)) keepCookie(page, cookie, chosen, yearSeconds);
}
