import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { faultsOf } from "#test/accessibility/look.ts";
import { type Api, apiOf } from "#test/setup/api.ts";
import { openBrowser, openTabOf } from "#test/setup/browser.ts";
import { type Example, openExample } from "#test/setup/example.ts";
import { plaju } from "#test/setup/plaju.ts";
import { accepted } from "#test/setup/plan-by-api.ts";

/** The example with its year 2027 open, a browser, and whatever its pages complained about on their consoles. */
export type Stage = {
  ampera: Example;
  complaints: readonly string[];
  /** A browser of this person's own, signed in. */
  tabOf(person: { nip: string }, options?: BrowserContextOptions): Promise<Page>;
  /** What is prepared, not told. */
  apiOf(person: { nip: string }): Promise<Api>;
  close(): Promise<void>;
};

/** Everybody begins 2027 with nothing written: what the example tells of earlier years stays there. */
export async function openStage(): Promise<Stage> {
  const [ampera, browser] = await Promise.all([openExample("2026-12-14"), openBrowser()]);
  const office = await apiOf(ampera.origin, plaju.endang);
  accepted(await office.post("/periods", { year: 2027 }));
  const complaints: string[] = [];
  return {
    ampera,
    complaints,
    tabOf: (person, options) => tabListened(browser, { ampera, complaints }, person, options),
    apiOf: (person) => apiOf(ampera.origin, person),
    close: async () => {
      await browser.close();
      await ampera.stop();
    },
  };
}

/** Refusals are part of the story; everything else on a console is not. */
async function tabListened(
  browser: Browser,
  { ampera, complaints }: { ampera: Example; complaints: string[] },
  person: { nip: string },
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await openTabOf(browser, ampera.origin, person, options);
  page.on("pageerror", (error) => complaints.push(`${page.url()} ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !/ (404|403|422|409) /.test(message.text()))
      complaints.push(message.text());
  });
  return page;
}

/** The faults of each page, by day and by night, on a phone and on a desk; the tab keeps its size and its colours. */
export async function faultsOn(page: Page, paths: readonly string[]): Promise<string[]> {
  const size = page.viewportSize();
  const faults: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    faults.push(...(await faultsOf(page)));
  }
  if (size) await page.setViewportSize(size);
  return faults;
}
