import { printDialogue } from "#appraisal/coaching/dialogue/print-dialogue.ts";
import { printAccumulation, printConversion } from "#appraisal/credit-points/print-credit-points.ts";
import { printEvaluation, printEvaluationSummary } from "#appraisal/evaluation/print-evaluation.ts";
import { printFollowUp } from "#appraisal/follow-up/print-follow-up.ts";
import { printObjection, printObjectionDecision } from "#appraisal/objection/print-objection.ts";
import { printPlan } from "#appraisal/plan/print-plan.ts";
import { callProcedure } from "#platform/http/ask.ts";
import type { Call } from "#platform/procedures/services.ts";
import type { YearPaper } from "./year-file.schema.ts";

/** Prints a paper as whoever asked would print it alone: by its own procedure, its own permission, its own code. */
export function printPaper(call: Call, { kind, planId, subjectId }: YearPaper, employeeId: string) {
  switch (kind) {
    case "plan":
      return callProcedure(printPlan, { planId }, call);
    case "dialogue":
      return callProcedure(printDialogue, { planId, dialogueId: subjectId }, call);
    case "evaluation":
      return callProcedure(printEvaluation, { evaluationId: subjectId }, call);
    case "evaluation-summary":
      return callProcedure(printEvaluationSummary, { evaluationId: subjectId }, call);
    case "objection":
      return callProcedure(printObjection, { objectionId: subjectId }, call);
    case "objection-decision":
      return callProcedure(printObjectionDecision, { objectionId: subjectId }, call);
    case "follow-up":
      return callProcedure(printFollowUp, { followUpId: subjectId }, call);
    case "credit-conversion":
      return callProcedure(printConversion, { employeeId, planId }, call);
    case "credit-accumulation":
      return callProcedure(printAccumulation, { employeeId }, call);
  }
}
