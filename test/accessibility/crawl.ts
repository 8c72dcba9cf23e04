import type { Page } from "playwright-core";
import { faultsOf } from "./look.ts";

const pagesMax = 60;
const files = /\.(csv|xlsx|pdf|json)$|\/(pdf|bukti)(\/|$)/;

/** What a page looks like, whatever it is about: a list on its second page is the list, another plan is a plan. */
function kindOf({ pathname }: URL): string {
  return pathname
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "_")
    .replaceAll(/\/versi\/\d+/g, "/versi/_")
    .replace(/\/standar\/(?!baru$)[a-z0-9-]+/, "/standar/_");
}

/**
 * Follows every link from `starts` on, each kind of page once, and answers what is wrong with each; kinds in `known`
 * were looked at before, and are added to.
 */
export async function faultsFrom(page: Page, starts: readonly URL[], known: Set<string>): Promise<string[]> {
  const faults: string[] = [];
  listen(page, faults);
  const waiting = [...starts];
  const met = new Set<string>();
  for (let next = waiting.shift(); next && met.size < pagesMax; next = waiting.shift()) {
    const kind = kindOf(next);
    if (met.has(kind) || files.test(next.pathname)) continue;
    met.add(kind);
    const answer = await page.goto(next.href);
    if (!answer || answer.status() >= 400) faults.push(`${next.pathname} answers ${answer?.status()}`);
    if (!known.has(kind)) faults.push(...(await faultsOf(page)));
    known.add(kind);
    waiting.push(...(await linksOn(page)));
  }
  return faults;
}

function listen(page: Page, faults: string[]): void {
  page.on("pageerror", (error) => faults.push(`${page.url()} threw ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`${page.url()} complained: ${message.text()}`);
  });
}

async function linksOn(page: Page): Promise<URL[]> {
  const here = new URL(page.url());
  const hrefs = await page
    .locator("a[href]")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  return hrefs
    .map((href) => new URL(href.replace(/#.*/, ""), here))
    .filter((url) => url.origin === here.origin);
}
