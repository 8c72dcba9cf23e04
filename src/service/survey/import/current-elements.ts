import type { Dated, LawData } from "#rules/law.ts";
import type { SatisfactionSurveyLaw } from "#rules/satisfaction/satisfaction-survey.law.ts";

/** The questionnaire as it was enacted last. */
export function currentElements({
  "satisfaction-survey": { elements },
}: LawData): Dated<SatisfactionSurveyLaw["elements"]> {
  const newest = elements.toSorted((one, other) => (one.from < other.from ? -1 : 1)).at(-1);
  if (!newest) throw new Error("regulations/satisfaction-survey.yaml has no elements");
  return newest;
}
