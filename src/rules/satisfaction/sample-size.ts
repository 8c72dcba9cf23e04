import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import { sampleSizeOf } from "#statistics/krejcie-morgan.ts";

/** How many users of a service are to be asked, of `population` who came (1 or more). Reason: `satisfaction-sample`. */
export function sampleSize(population: number, law: Law): Decision<number> {
  const { value, source: article } = law.get("satisfaction-survey", "sample");
  const { proportion, error } = value;
  const size = sampleSizeOf(population, { chiSquare: value["chi-square"], proportion, error });
  const inputs = { population, error: error * 100 };
  return { value: size, because: [{ rule: "satisfaction-sample", article, inputs, outcome: size }] };
}
