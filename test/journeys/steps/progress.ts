import type { Page } from "playwright-core";
import { say } from "#platform/words/words.ts";
import { field, press, sees } from "./controls.ts";

export type Reached = {
  value: string;
  note: string;
  link?: string;
  file?: { name: string; mimeType: string; buffer: Buffer };
};

/** From "Tahun saya" to the indicator, and what was reached there. */
export async function recordsProgress(page: Page, indicator: string, reached: Reached): Promise<void> {
  await page.goto("/tahun-saya");
  await page
    .getByRole("link", { name: say("year.record"), exact: true })
    .first()
    .click();
  await press(page, indicator);
  await page.locator("[name=value]").fill(reached.value);
  await field(page, say("progress.note")).fill(reached.note);
  if (reached.link || reached.file) await page.getByText(say("progress.evidence"), { exact: true }).click();
  if (reached.link) await field(page, say("progress.evidence-url")).fill(reached.link);
  if (reached.file) await field(page, say("progress.evidence-file")).setInputFiles(reached.file);
  await press(page, say("progress.save"));
  await sees(page, say("flash.progress.recorded"));
}

/** Kind words to a colleague, chosen from the list of those whom one works with. */
export async function givesFeedback(page: Page, to: string, about: string, words: string): Promise<void> {
  await page.goto("/umpan-balik");
  await press(page, `${say("feedback.give")} ${to}`);
  await field(page, say("feedback.about")).selectOption({ label: about });
  await field(page, say("feedback.body")).fill(words);
  await press(page, say("feedback.send"));
  await sees(page, say("flash.feedback.given"));
}
