import type { Page } from "playwright-core";
import { say } from "#platform/words/words.ts";
import type { Person } from "#test/setup/plaju.ts";
import { choose, field, press, sees } from "./controls.ts";

/** Starts the plan of `year` from "Rencana"; answers its address. */
export async function startsPlan(page: Page, year: number): Promise<string> {
  await page.goto("/rencana");
  await press(page, say("plan.start.year", { year }));
  await choose(page, say("plan.start.which"), String(year));
  await choose(page, say("plan.start.approach"), say("plan.approach.quantitative"));
  await press(page, say("plan.start"));
  await sees(page, say("flash.plan.started"));
  return new URL(page.url()).pathname;
}

export type ResultWords = {
  category: "main" | "additional";
  statement: string;
  /** Whom it serves: one of the head's results, or own words. */
  serves: { head: Person; result: string } | { words: string };
};

/** Writes a result on the plan's page; the page then asks for its first indicator. */
export async function writesResult(
  page: Page,
  plan: string,
  { category, statement, serves }: ResultWords,
): Promise<void> {
  await page.goto(plan);
  await press(page, say(`plan.results.${category}.add`));
  await field(page, say("plan.result.statement")).fill(statement);
  await tellsWhomItServes(page, serves);
  await choose(page, say("plan.result.category"), say(`plan.category.${category}`));
  await press(page, say("plan.result.save-new"));
  await sees(page, say("flash.plan.result-added"));
}

async function tellsWhomItServes(page: Page, serves: ResultWords["serves"]): Promise<void> {
  if ("head" in serves) {
    await choose(page, say("plan.result.serves-which", { name: serves.head.name }), serves.result);
    return;
  }
  const others = page.getByRole("radio", { name: say("plan.result.serves-other"), exact: true });
  if (await others.isVisible()) await others.check();
  await page.locator("[name=servesText]").fill(serves.words);
}

export type IndicatorWords = {
  statement: string;
  target: string;
  unit: string;
  comparison: "at-least" | "at-most";
  aspect: "quantity" | "quality" | "time" | "cost";
};

/** Fills in the page that asks how a result will be seen, and saves. */
export async function writesIndicator(page: Page, words: IndicatorWords): Promise<void> {
  await field(page, say("plan.indicator.statement")).fill(words.statement);
  await field(page, say("plan.indicator.comparison")).selectOption(words.comparison);
  await field(page, say("plan.indicator.number")).fill(words.target);
  await field(page, say("plan.indicator.unit")).fill(words.unit);
  await choose(page, say("plan.indicator.aspect"), say(`plan.aspect.${words.aspect}.asked`));
  await press(page, say("plan.save"));
  await sees(page, say("flash.plan.saved"));
}

/** Writes what is expected under one of the seven values, as the law names it ("Berorientasi Pelayanan"). */
export async function writesExpectation(
  page: Page,
  plan: string,
  value: string,
  words: string,
): Promise<void> {
  await page.goto(`${plan}/perilaku`);
  await field(page, value).fill(words);
  await press(page, say("plan.save"));
  await sees(page, say("flash.plan.saved"));
}

export async function writesAnnex(page: Page, plan: string, support: string): Promise<void> {
  await page.goto(plan);
  await press(page, say("plan.annex.write"));
  await field(page, say("plan.annex.support")).fill(support);
  await press(page, say("plan.save"));
  await sees(page, say("flash.plan.saved"));
}

export function proposes(page: Page, plan: string, { name }: Person): Promise<void> {
  return sends(page, plan, say("plan.propose.to", { name }));
}

/** What came back, once it is mended. */
export function proposesAgain(page: Page, plan: string, { name }: Person): Promise<void> {
  return sends(page, plan, say("plan.propose.again", { name }));
}

async function sends(page: Page, plan: string, button: string): Promise<void> {
  await page.goto(plan);
  await press(page, button);
  await press(page, say("plan.propose"));
  await sees(page, say("flash.plan.proposed"));
}

export async function comments(page: Page, plan: string, words: string): Promise<void> {
  await page.goto(plan);
  await field(page, say("plan.comment.body")).fill(words);
  await press(page, say("plan.comment.send"));
  await sees(page, say("flash.plan.commented"));
}

export async function asksForChange(page: Page, plan: string, why: string): Promise<void> {
  await page.goto(plan);
  await press(page, say("plan.answer"));
  await field(page, say("plan.ask-change.reason")).fill(why);
  await press(page, say("plan.ask-change"));
  await sees(page, say("flash.plan.change-asked"));
}

export async function agrees(page: Page, plan: string): Promise<void> {
  await page.goto(plan);
  await press(page, say("plan.answer"));
  await press(page, say("plan.agree"));
  await press(page, say("plan.agree.yes"));
  await sees(page, say("flash.plan.agreed"));
}
