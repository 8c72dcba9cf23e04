import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { password } from "./plaju.ts";

/** The cheap phone that the pages are drawn for. */
export const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 } };
export const desk: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

/** The Chromium that `npm test` found or installed. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
}

/** A browser of somebody's own at `origin`, nobody signed in; complaints of pages are kept in `complaints`. */
export async function openTab(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = phone,
): Promise<Page> {
  const context = await browser.newContext({ baseURL: origin, locale: "id-ID", ...options });
  context.setDefaultTimeout(10_000);
  return context.newPage();
}

/** The same with this person signed in already (the sign-in page has a journey of its own). */
export async function openTabOf(
  browser: Browser,
  origin: string,
  { nip }: { nip: string },
  options: BrowserContextOptions = phone,
): Promise<Page> {
  const page = await openTab(browser, origin, options);
  const form = { nip, password, kembali: "/" };
  const answer = await page.context().request.post("/masuk", { form, headers: { origin }, maxRedirects: 0 });
  if (answer.status() !== 303) throw new Error(`${nip} was not let in: ${answer.status()}`);
  return page;
}
