import type { Page } from "playwright-core";
import { say } from "#platform/words/words.ts";
import { choose, field, press, sees } from "./controls.ts";

type Rating = "below" | "as" | "above";

/** What the head puts into the form; what is left out stays open. */
export async function fillsIn(
  page: Page,
  words: { results?: Rating; conduct?: Rating; note?: string; recommendation?: string },
): Promise<void> {
  if (words.results) await choose(page, say("evaluation.results"), say(`rules.value.${words.results}`));
  if (words.conduct) await choose(page, say("evaluation.conduct"), say(`rules.value.${words.conduct}`));
  if (words.note) await field(page, say("evaluation.note")).fill(words.note);
  if (words.recommendation) await field(page, say("evaluation.recommendation")).fill(words.recommendation);
}

export async function savesDraft(page: Page): Promise<void> {
  await press(page, say("evaluation.save-draft"));
  await sees(page, say("flash.evaluation.draft-saved"));
}

/** Looks at what both ratings come to, and decides. Answers the address of the decided evaluation. */
export async function decides(page: Page): Promise<string> {
  await press(page, say("evaluation.look"));
  await press(page, say("evaluation.decide"));
  await sees(page, say("flash.evaluation.decided"));
  return new URL(page.url()).pathname;
}
