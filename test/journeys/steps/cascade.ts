import type { Page } from "playwright-core";
import { say } from "#platform/words/words.ts";
import { field, press, sees } from "./controls.ts";

/** What the agency promises for a year, with one indicator. */
export async function writesGoal(
  page: Page,
  year: number,
  words: { statement: string; indicator: string; target: string },
): Promise<void> {
  await page.goto(`/peran-hasil/${year}/sasaran`);
  await press(page, say("goal.add"));
  await field(page, say("goal.goal")).fill(words.statement);
  const first = page.getByRole("group", { name: say("goal.indicator", { number: 1 }) });
  await field(first, say("goal.indicator.statement")).fill(words.indicator);
  await field(first, say("goal.indicator.target")).fill(words.target);
  await press(page, say("plan.save"));
  await sees(page, say("flash.goal.saved"));
}

export type ManualWords = Record<
  "definition" | "formula" | "unit" | "dataSource" | "polarity" | "measured" | "responsible",
  string
>;

/** How anybody would arrive at the same number; begins on the plan's page. */
export async function writesManual(page: Page, statement: string, words: ManualWords): Promise<void> {
  await press(page, say("plan.manual.write", { statement }));
  for (const name of ["definition", "formula", "unit", "dataSource", "responsible"] as const)
    await field(page, say(`plan.manual.${name}`)).fill(words[name]);
  for (const name of ["polarity", "measured"] as const)
    await page.getByRole("radio", { name: words[name], exact: true }).check();
  await press(page, say("plan.save"));
  await sees(page, say("flash.plan.saved"));
}

/** In the matrix: what the head expects of this person for the only result there is. */
export async function expects(page: Page, year: number, name: string, statement: string): Promise<void> {
  await page.goto(`/peran-hasil/matriks?tahun=${year}`);
  const row = page.getByRole("row").filter({ hasText: name });
  await row.getByRole("link", { name: new RegExp(say("matrix.fill")) }).click();
  await field(page, say("matrix.cell.statement")).fill(statement);
  await press(page, say("matrix.cell.send", { name }));
  await sees(page, say("flash.cascade.expected"));
}
