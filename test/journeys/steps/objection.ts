import type { Page } from "playwright-core";
import { say } from "#platform/words/words.ts";
import { choose, field, press, sees } from "./controls.ts";

/** From the evaluation: why it is not right, and a link that shows it. Answers the address of the objection. */
export async function objects(
  page: Page,
  evaluation: string,
  words: { reasons: string; evidence: { title: string; url: string } },
): Promise<string> {
  await page.goto(evaluation);
  await press(page, say("objection.file"));
  await writesReasons(page, words.reasons);
  await field(page, say("progress.evidence-url")).fill(words.evidence.url);
  await field(page, say("progress.evidence-title")).fill(words.evidence.title);
  await press(page, say("objection.file.send"));
  await sees(page, say("flash.objection.filed"));
  return new URL(page.url()).pathname;
}

export function writesReasons(page: Page, reasons: string): Promise<void> {
  return field(page, say("objection.reasons")).fill(reasons);
}

/** Whoever decides hears both sides first. */
export async function asksBothSides(
  page: Page,
  objection: string,
  { answerBy, question }: { answerBy: string; question: string },
): Promise<void> {
  await page.goto(objection);
  await field(page, say("objection.answer-by")).fill(answerBy);
  await field(page, say("objection.question")).fill(question);
  await press(page, say("objection.ask"));
  await sees(page, say("flash.objection.asked"));
}

export async function explains(page: Page, objection: string, words: string): Promise<void> {
  await page.goto(objection);
  await field(page, say("objection.explanation")).fill(words);
  await press(page, say("objection.explain"));
  await sees(page, say("flash.objection.explained"));
}

/** Fills in another rating with the reasons, and goes on to the last look. */
export async function looksAtChange(
  page: Page,
  objection: string,
  { results, conduct, reasons }: Record<"results" | "conduct" | "reasons", string>,
): Promise<void> {
  await page.goto(objection);
  await press(page, say("objection.decide"));
  await choose(page, say("objection.outcome"), say("objection.outcome.changed"));
  await choose(page, say("objection.results"), results);
  await choose(page, say("objection.conduct"), conduct);
  await field(page, say("objection.decision.reasons")).fill(reasons);
  await press(page, say("objection.decide.look"));
}
