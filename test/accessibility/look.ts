import axe, { type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    axe: typeof axe;
  }
}

const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** By night only the colours are other ones. */
const byNight = { type: "rule" as const, values: ["color-contrast"] };
const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 900 };

/** Everything that is wrong with the page as it stands: on a phone and on a desk, by day and by night. */
export async function faultsOf(page: Page): Promise<string[]> {
  const where = new URL(page.url()).pathname;
  await look(page, phone, "light");
  const onPhone = [...(await formOfPage(page)), ...(await overflow(page)), ...(await axeIn(page, standards))];
  await look(page, phone, "dark");
  const nightly = await axeIn(page, byNight);
  await look(page, desk, "dark");
  const onDeskByNight = await axeIn(page, byNight);
  await look(page, desk, "light");
  const onDesk = [...(await overflow(page)), ...(await axeIn(page, standards))];
  return [
    ...onPhone.map((fault) => `${where} (360): ${fault}`),
    ...nightly.map((fault) => `${where} (360, dark): ${fault}`),
    ...onDeskByNight.map((fault) => `${where} (1280, dark): ${fault}`),
    ...onDesk.map((fault) => `${where} (1280): ${fault}`),
  ];
}

async function look(page: Page, size: typeof phone, colorScheme: "light" | "dark"): Promise<void> {
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
}

/** One question a page, a name for the tab, a language for the reader. */
async function formOfPage(page: Page): Promise<string[]> {
  const headings = await page.locator("h1").count();
  const title = await page.title();
  return [
    ...(headings === 1 ? [] : [`${headings} headings of the first level`]),
    ...(title.length > 5 ? [] : [`the title is "${title}"`]),
  ];
}

/** What is broader than the screen, named by its broadest element. */
async function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const broad = [...document.querySelectorAll("main *, header *, footer *")].find(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`scrolls sideways: ${scrollWidth} > ${clientWidth}, ${broad?.outerHTML.slice(0, 120)}`];
  });
}

/** Put into the page once: as a script tag the pages' own policy would stop it, and each time anew it takes longer than it runs. */
async function axeIn(page: Page, runOnly: RunOptions["runOnly"] & object): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const options: RunOptions = { runOnly, resultTypes: ["violations"] };
  const { violations } = await page.evaluate((given) => window.axe.run(document, given), options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ html, failureSummary = "" }) =>
        `${id}: ${html.slice(0, 160)} ${failureSummary.split("\n").at(-1)?.trim()}`,
    ),
  );
}
