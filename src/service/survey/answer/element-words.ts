import { currentLocale, say } from "#platform/words/words.ts";
import type { SatisfactionElement } from "#rules/satisfaction/satisfaction-survey.law.ts";

/** How the questions are put: as in the official form, or in the plainest words. */
export type Wording = "official" | "simple";

type Element = { readonly code: SatisfactionElement; readonly answers: readonly string[] };
const steps = [1, 2, 3, 4] as const;

/** The question about an element. */
export function questionOf(code: SatisfactionElement, wording: Wording): string {
  return wording === "simple" ? say(`survey.ask-simple.${code}`) : say(`survey.ask.${code}`);
}

/** The four answers, the worst first: in Indonesian the words of the law itself. */
export function answersOf({ code, answers }: Element, wording: Wording): string[] {
  if (wording === "simple") return steps.map((step) => say(`survey.simple.${simpleSetOf(code)}.${step}`));
  if (currentLocale() === "id") return [...answers];
  return steps.map((step) => say(`survey.answer.${code}.${step}`));
}

function simpleSetOf(code: SatisfactionElement): "fee" | "complaints" | "usual" {
  return code === "fee" || code === "complaints" ? code : "usual";
}

/** The name of an element as tables say it. */
export function elementName(code: SatisfactionElement): string {
  return say(`survey.element.${code}`);
}
