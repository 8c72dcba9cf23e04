import { z } from "zod";
import { Speaker } from "#appraisal/feedback/feedback.schema.ts";
import {
  PlanDocumentHead,
  PlanDocumentIndicator,
  PlanDocumentResult,
  PlanDocumentValue,
  periodInCapitals,
  SignedElectronically,
  signed,
} from "#appraisal/plan/plan.document.ts";
import { planLimits } from "#appraisal/plan/plan.schema.ts";
import { DocumentPerson } from "#platform/documents/document-data.ts";
import { explainInPrint } from "#platform/law/explain.ts";
import { say, speaking } from "#platform/words/words.ts";
import { organisationRatings } from "#rules/distribution/distribution.law.ts";
import { showDay } from "#ui/locale.ts";
import { IntervalCode, OverallRating, Rating } from "./evaluation.schema.ts";
import { StepKept } from "./evaluation-rows.ts";
import { intervalName } from "./interval-name.ts";

const Organisation = z.object({
  /** Null while it is not set: then none stands out, and a note says so. */
  rating: z.enum(organisationRatings).nullable(),
  /** The pattern: how often each rating occurs, from the lowest up; any scale, the curve fits itself. Null: no curve. */
  distribution: z.array(z.number().nonnegative()).length(5).nullable(),
});

/** What was said about one result or one value, by whom seen from the employee. */
const Feedback = z.object({
  from: Speaker,
  text: z.string().max(2000),
});
const feedback = z.array(Feedback).max(50);

const EvaluatedIndicator = PlanDocumentIndicator.extend({ realisation: z.string().max(2000) });
const EvaluatedResult = PlanDocumentResult.extend({
  indicators: z.array(EvaluatedIndicator).max(planLimits.indicatorsPerResult),
  feedback,
});

/** Everything that Evaluasi Kinerja Pegawai says. */
export const EvaluationDocument = PlanDocumentHead.extend({
  interval: IntervalCode,
  organisation: Organisation,
  results: z.array(EvaluatedResult).max(planLimits.results),
  resultsRating: Rating,
  conduct: z.array(PlanDocumentValue.extend({ feedback })).max(20),
  conductRating: Rating,
  overallRating: OverallRating,
  because: z.array(StepKept).max(50),
  decided: SignedElectronically,
});
export type EvaluationDocument = z.output<typeof EvaluationDocument>;

/** Everything that Dokumen Evaluasi Kinerja Pegawai, the one-page summary, says. */
export const EvaluationSummary = PlanDocumentHead.omit({ approach: true, form: true }).extend({
  interval: IntervalCode,
  organisation: Organisation.omit({ distribution: true }),
  overallRating: OverallRating,
  /** The appraiser's own head; null where nobody stands above. */
  reviewer: DocumentPerson.nullable(),
  /** Catatan/rekomendasi; may be empty. */
  note: z.string().max(5000),
  decided: SignedElectronically,
  /** Null until the employee has opened the result. */
  received: SignedElectronically.nullable(),
});
export type EvaluationSummary = z.output<typeof EvaluationSummary>;

/** What `makeDocument` needs for document 4 (Evaluasi Kinerja Pegawai), in Indonesian, the language of the form. */
export function evaluationDocument(evaluation: EvaluationDocument) {
  const { because, decided, interval, organisation, startsOn, endsOn, ...shown } = evaluation;
  return speaking("id", () => ({
    template: "src/appraisal/evaluation/evaluation.document.typ",
    title: say("evaluation.document.title", titleFacts(evaluation)),
    data: {
      ...shown,
      period: periodInCapitals(startsOn, endsOn),
      interval: intervalInCapitals(interval),
      organisation: {
        ...organisation,
        note: organisationNote(organisation),
        curve: curveTitle(organisation),
      },
      basis: { title: say("evaluation.document.basis"), reasons: because.map(explainInPrint) },
      day: showDay(decided.on),
      marks: { appraiser: say("evaluation.document.decided", signed(decided)) },
    },
  }));
}

/** What `makeDocument` needs for document 5 (Dokumen Evaluasi Kinerja Pegawai), in Indonesian. */
export function evaluationSummary(summary: EvaluationSummary) {
  const { decided, received, interval, organisation, reviewer, startsOn, endsOn, ...shown } = summary;
  return speaking("id", () => ({
    template: "src/appraisal/evaluation/evaluation.summary.typ",
    title: say("evaluation.document.summary-title", titleFacts(summary)),
    data: {
      ...shown,
      period: periodInCapitals(startsOn, endsOn),
      interval: intervalInCapitals(interval),
      organisation: { ...organisation, note: organisationNote(organisation) },
      reviewer: reviewer ?? nobody,
      day: showDay(decided.on),
      marks: {
        employee: received && say("evaluation.document.received", signed(received)),
        appraiser: say("evaluation.document.decided", signed(decided)),
      },
    },
  }));
}

const nobody: DocumentPerson = { name: "–", nip: "–", grade: "–", position: "–", unit: "–" };

function titleFacts({
  interval,
  endsOn,
  employee,
}: Pick<EvaluationSummary, "interval" | "endsOn" | "employee">) {
  return { interval: intervalName(interval), year: endsOn.slice(0, 4), name: employee.name };
}

function intervalInCapitals(interval: string): string {
  return interval === "annual" ? say("evaluation.document.final") : intervalName(interval).toUpperCase();
}

function organisationNote({ rating }: Pick<EvaluationDocument["organisation"], "rating">): string | null {
  return rating === null ? say("evaluation.document.organisation-unknown") : null;
}

/** As the annex heads it: "… DENGAN CAPAIAN KINERJA ORGANISASI BAIK". */
function curveTitle({ rating }: Pick<EvaluationDocument["organisation"], "rating">): string | null {
  if (rating === null) return null;
  const achievement = say(`rules.value.organisation-${rating}`).toUpperCase();
  return say("organisation-rating.document.curve", { rating: achievement });
}
