import type { Pile } from "#measures/measure.ts";
import { casePile } from "./case/case.pile.ts";
import { complaintPile } from "./complaint/complaint.pile.ts";
import { surveyPile } from "./survey/survey.pile.ts";

/** What the public's side can measure. */
export const servicePiles: readonly Pile[] = [casePile, complaintPile, surveyPile];
