import { explain } from "#platform/law/explain.ts";
import { say } from "#platform/words/words.ts";
import { overallRatings, ratings } from "#rules/overall-rating/overall-rating.law.ts";
import type { Prepared } from "./prepared.ts";
import type { Quadrant } from "./quadrant.ts";

/** The data block that <am-rating> reads: the browser has neither words nor the law of its own. */
export function ratingWords(quadrant: Quadrant, asks: Prepared["asks"], inSession: boolean) {
  const named = (sentence: (rating: string) => string) =>
    Object.fromEntries(overallRatings.map((code) => [code, sentence(say(`rules.value.${code}`))]));
  return {
    quadrant,
    becomes: named((rating) => say("evaluation.becomes", { rating })),
    decide: named((rating) =>
      say(inSession ? "evaluation.decide-as.next" : "evaluation.decide-as", { rating }),
    ),
    asks: Object.fromEntries(
      ratings.map((rating) => [rating, asks[rating].map((step) => explain(step).sentence)]),
    ),
    lowConduct: [say("evaluation.asks.low")],
  };
}
