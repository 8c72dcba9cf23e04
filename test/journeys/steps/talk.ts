import type { Page } from "playwright-core";
import { say } from "#platform/words/words.ts";
import { field, press, sees } from "./controls.ts";

/** After a talk with the person of the plan: what was seen, and the next step with its day. */
export async function writesNote(
  page: Page,
  plan: string,
  words: { seen: string; step: string; stepOn: string },
): Promise<void> {
  await page.goto(`${plan}/pembinaan`);
  await field(page, say("coaching.field.seen")).fill(words.seen);
  await field(page, say("coaching.field.step")).fill(words.step);
  await field(page, say("coaching.field.step-on")).fill(words.stepOn);
  await press(page, say("coaching.save"));
  await sees(page, say("flash.coaching.written"));
}

/** Writes down today's dialogue. */
export async function holdsDialogue(page: Page, plan: string, agreed: string): Promise<void> {
  await page.goto(`${plan}/dialog`);
  await press(page, say("dialogue.record"));
  await field(page, say("dialogue.field.agreed")).fill(agreed);
  await press(page, say("dialogue.save"));
  await sees(page, say("flash.dialogue.recorded"));
}
