import { nameActing } from "#appraisal/name-acting.ts";
import { curveOf } from "#appraisal/organisation-rating/pattern-shown.ts";
import type { SignedElectronically } from "#appraisal/plan/plan.document.ts";
import type { PersonInPlan, Result } from "#appraisal/plan/plan-content.ts";
import { asDocumentPerson } from "#appraisal/plan/plan-document-data.ts";
import { targetText } from "#appraisal/target-text.ts";
import type { Agency } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
import { speaking } from "#platform/words/words.ts";
import type { OrganisationRating } from "#rules/distribution/distribution.law.ts";
import type { Law } from "#rules/law.ts";
import { showNumber } from "#ui/locale.ts";
import type { EvaluationDocument, EvaluationSummary } from "./evaluation.document.ts";
import type { EvaluationView } from "./read-evaluation.ts";

/** `achievement`: of the organisation in which the person works; null while it is not set, and the form says so. */
type Around = {
  agency: Agency;
  law: Law;
  reviewer: PersonInPlan | null;
  achievement: OrganisationRating | null;
};

/** Document 4: everything beside its target, as it was when it was decided; in Indonesian. */
export function evaluationDocumentData(view: EvaluationView, around: Around): EvaluationDocument {
  const { plan, decided } = view;
  return speaking("id", () => ({
    ...headOf(view, around),
    approach: plan.approach,
    form: plan.form,
    organisation: {
      rating: around.achievement,
      distribution: around.achievement && curveOf(around.achievement, around.law),
    },
    results: plan.results.map((result) => resultOf(view, result)),
    resultsRating: decided.results,
    conduct: view.conduct.map(({ code, name, behaviours, expectation }) => ({
      ...{ name: name.text, behaviours: behaviours.map(({ text }) => text), expectation },
      feedback: feedbackOn(view, (row) => row.conductValue === code, decided.content.conductFeedback[code]),
    })),
    conductRating: decided.conduct,
    overallRating: decided.overall,
    because: decided.because,
  }));
}

/** Document 5: the one-page summary with the appraiser's own head; in Indonesian. */
export function evaluationSummaryData(view: EvaluationView, around: Around): EvaluationSummary {
  const { decided, plan } = view;
  const { agency, law, reviewer, achievement } = around;
  return speaking("id", () => ({
    ...headOf(view, around),
    organisation: { rating: achievement },
    overallRating: decided.overall,
    reviewer: reviewer && asDocumentPerson(reviewer, law),
    note: decided.content.recommendation,
    received: decided.receivedAt && {
      by: plan.employee.name,
      on: dayIn(agency.timeZone, decided.receivedAt),
    },
  }));
}

function headOf({ plan, interval, decided, decider }: EvaluationView, { agency, law }: Around) {
  const { name, parentName, address, place, timeZone } = agency;
  const by = nameActing(decider.name, decided.actingFor);
  const signed: SignedElectronically = { by, on: dayIn(timeZone, decided.decidedAt) };
  return {
    agency: { name, parentName, address },
    ...{ startsOn: plan.startsOn, endsOn: plan.endsOn, place, interval: interval.code },
    employee: asDocumentPerson(plan.employee, law),
    appraiser: appraiserOnPaper(decider, decided.actingFor, law),
    decided: signed,
  };
}

/** Whoever decided, with the position that gave the right: the one named in the plan may have left since. */
function appraiserOnPaper(decider: PersonInPlan, actingFor: string | null, law: Law) {
  const person = asDocumentPerson(decider, law);
  return { ...person, position: nameActing(person.position, actingFor) };
}

function resultOf(view: EvaluationView, { resultId, category, statement, serves, indicators }: Result) {
  const { decided } = view;
  return {
    ...{ category, statement, serves: serves?.statement ?? "" },
    indicators: indicators.map((indicator) => ({
      aspect: indicator.aspect,
      perspective: indicator.perspective,
      statement: indicator.statement,
      target: targetText(indicator),
      realisation: decided.content.realisations[indicator.indicatorId] || realisedValue(view, indicator),
    })),
    feedback: feedbackOn(view, (row) => row.resultId === resultId, decided.content.resultFeedback[resultId]),
  };
}

/** Where the appraiser wrote nothing beside an indicator, the number on record speaks. */
function realisedValue(
  { facts }: EvaluationView,
  { indicatorId, unit }: Result["indicators"][number],
): string {
  const value = facts.find((fact) => fact.indicatorId === indicatorId)?.value;
  return value == null ? "" : `${showNumber(value)} ${unit}`.trim();
}

type FeedbackRow = EvaluationView["feedback"][number];

/** What was said during the year, and last what the appraiser wrote with the rating. */
function feedbackOn(
  view: EvaluationView,
  isAbout: (row: FeedbackRow) => boolean,
  written: string | undefined,
) {
  const said = view.feedback.filter((row) => row.audience === "both" && isAbout(row));
  const isOfUser = ({ relation }: FeedbackRow) => relation === "service-user";
  const shown = [
    ...said.filter((row) => !isOfUser(row)).slice(0, feedbackMax),
    ...said.filter(isOfUser).slice(0, serviceUsersMax), // they take no colleague's place
  ];
  return [...shown.map(asPrinted), ...(written ? [{ from: "appraiser" as const, text: written }] : [])];
}

function asPrinted({ relation, body, effect, nextStep }: FeedbackRow) {
  return { from: relation, text: [body, effect, nextStep].filter(Boolean).join(" ") };
}

const serviceUsersMax = 5;
const feedbackMax = 10; // more would push the form off its pages; all of it stands on the evaluation's page
