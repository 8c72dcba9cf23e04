import type { Pile } from "#measures/measure.ts";
import { surveyPile } from "./survey/survey.pile.ts";

/** What the public's side can measure. */
export const servicePiles: readonly Pile[] = [surveyPile];
