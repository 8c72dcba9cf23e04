import { z } from "zod";
import { changedRatingOf } from "#appraisal/objection/changed-rating.ts";
import { achievementAround } from "#appraisal/organisation-rating/rating-rows.ts";
import { peopleInPlan } from "#appraisal/plan/people.ts";
import { agencyOf, appraiserOnDay } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { type Printable, print } from "#platform/verification/print.ts";
import { lawOn } from "#rules/law.ts";
import { evaluationDocument, evaluationSummary } from "./evaluation.document.ts";
import { evaluationDocumentData, evaluationSummaryData } from "./evaluation-document-data.ts";
import { decidedAtHand, type EvaluationView, evaluationView } from "./read-evaluation.ts";

const Which = z.object({ evaluationId: z.uuid() });

export const printEvaluation = command({
  name: "evaluation.print",
  route: {
    method: "GET",
    path: "/evaluations/{evaluationId}/document",
    summary: "The evaluation as PDF in the official layout",
    tags: ["evaluation"],
  },
  who: "signed-in",
  input: Which,
  output: z.file(),
  load: decidedAtHand, // who may know of the plan may print it
  may: () => true,
  run: async (deed) => {
    const view = await evaluationView(deed, deed.facts);
    const around = await aroundOf(deed, view);
    const document = evaluationDocument(evaluationDocumentData(view, around));
    return print(deed, printable("evaluation", view, document, around.agency.timeZone));
  },
});

export const printEvaluationSummary = command({
  name: "evaluation.print-summary",
  route: {
    method: "GET",
    path: "/evaluations/{evaluationId}/summary",
    summary: "The one-page evaluation document as PDF",
    tags: ["evaluation"],
  },
  who: "signed-in",
  input: Which,
  output: z.file(),
  load: decidedAtHand,
  may: () => true,
  run: async (deed) => {
    const view = await evaluationView(deed, deed.facts);
    const around = await aroundOf(deed, view);
    const document = evaluationSummary(evaluationSummaryData(view, around));
    return print(deed, printable("evaluation-summary", view, document, around.agency.timeZone));
  },
});

/** The letterhead, the law of the time that was rated, and who stood above the appraiser on the day of deciding. */
async function aroundOf(
  { queries, agencyId, services }: Deed<unknown, unknown>,
  { plan, decided, interval }: EvaluationView,
) {
  const agency = await agencyOf(queries, agencyId);
  const day = dayIn(agency.timeZone, decided.decidedAt);
  const above = await appraiserOnDay(queries, agencyId, decided.decidedBy, day);
  const people = above ? await peopleInPlan(queries, agencyId, [above.employeeId], day) : undefined;
  const reviewer = (above && people?.get(above.employeeId)) ?? null;
  const achievement = await achievementAround(queries, agencyId, {
    ...{ employeeId: plan.employee.employeeId, day: interval.endsOn },
    ...{ year: plan.year, interval: interval.code },
  });
  const { timeZone } = agency;
  const changed = await changedRatingOf(queries, { agencyId, timeZone }, decided.evaluationId);
  return { agency, law: lawOn(services.law, plan.endsOn), reviewer, achievement, changed };
}

function printable(
  kind: Printable["kind"],
  view: EvaluationView,
  document: Printable["document"],
  timeZone: string,
): Printable {
  const { evaluationId } = view.decided;
  const fileName = `${kind === "evaluation" ? "evaluasi" : "dokumen-evaluasi"}-${view.plan.year}-${view.interval.code}-${view.plan.employee.nip}`;
  return { kind, subject: { kind: "evaluation", id: evaluationId }, fileName, document, timeZone };
}
