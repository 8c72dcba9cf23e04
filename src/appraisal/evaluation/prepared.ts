import type { AnnualPart } from "#appraisal/annual/annual.schema.ts";
import type { HeadResults } from "#appraisal/organisation-rating/organisation-rating.schema.ts";
import type { Step } from "#rules/decision.ts";
import type { OverallRating, Rating } from "#rules/overall-rating/overall-rating.law.ts";
import type { EvaluationDraft } from "./evaluation.schema.ts";
import type { Outcome } from "./evaluation-rows.ts";
import type { EvaluationBasis } from "./evaluation-view.ts";

/** An evaluation that is not decided, as its pages draw it. */
export type Prepared = EvaluationBasis & {
  draft: EvaluationDraft | null;
  revision: number;
  opensOn: string;
  canDecide: boolean;
  appraiserName: string | null;
  earlier: readonly Outcome[];
  earlierParts: readonly AnnualPart[];
  achievement: HeadResults | null;
  asks: Record<Rating, readonly Step[]>;
  preview: { overall: OverallRating; because: readonly Step[]; asked: readonly Step[] } | null;
};
