import { currentLocale, say, sayIfKnown } from "#platform/words/words.ts";
import type { Step } from "#rules/decision.ts";

/** A reason in the reader's language. `confirmed` false: add `rules.article.unconfirmed`. */
export type Explanation = {
  readonly sentence: string;
  readonly article: string;
  readonly url?: string;
  readonly confirmed: boolean;
};

/**
 * Says one step of a decision: the message `rules.step.<rule>` filled with its inputs and its outcome, where a
 * code of the rules ("above") is put in words by `rules.value.<code>`, and the article that it rests on.
 */
export function explain(step: Step): Explanation {
  const facts = Object.entries({ ...step.inputs, outcome: step.outcome }).map(([name, value]) => [
    name,
    valueInWords(value),
  ]);
  const { regulation, article, url, confirmed } = step.article;
  return {
    sentence: sayIfKnown(`rules.step.${step.rule}`, Object.fromEntries(facts)),
    article: sayIfKnown("rules.article", { regulation, article }),
    ...(url === undefined ? {} : { url }),
    confirmed,
  };
}

/** The same for paper, where the article carries its doubt along. */
export function explainInPrint(step: Step): { sentence: string; article: string } {
  const { sentence, article, confirmed } = explain(step);
  const doubt = confirmed ? "" : ` — ${say("rules.article.unconfirmed").toLowerCase()}`;
  return { sentence, article: article + doubt };
}

/** The rules write a clock as machines do. */
const timeOfDay = /^\d{2}:\d{2}$/;

function showTimeOfDay(value: string): string {
  return currentLocale() === "id" ? value.replace(":", ".") : value;
}

function valueInWords(value: string | number): string | number {
  if (typeof value === "number") return value;
  if (timeOfDay.test(value)) return showTimeOfDay(value);
  const key = `rules.value.${value}`;
  const words = sayIfKnown(key);
  return words === key ? value : words;
}
