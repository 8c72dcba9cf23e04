import { fairness } from "./calibration/fairness.ts";
import { closeCalibration } from "./calibration/session/close-session.ts";
import { giveVoice } from "./calibration/session/give-voice.ts";
import { listCalibrations } from "./calibration/session/list-sessions.ts";
import { openCalibration } from "./calibration/session/open-session.ts";
import { readCase } from "./calibration/session/read-case.ts";
import { readCalibration } from "./calibration/session/read-session.ts";
import { previewCase, submitCase } from "./calibration/session/submit-case.ts";
import { listCreditPoints } from "./credit-points/list-credit-points.ts";
import {
  printAccumulation,
  printConversion,
  printDetermination,
} from "./credit-points/print-credit-points.ts";
import { readCreditPoints } from "./credit-points/read-credit-points.ts";
import { recordOpening } from "./credit-points/record-opening.ts";
import { withdrawOpening } from "./credit-points/withdraw-opening.ts";
import { decideEvaluation } from "./evaluation/decide-evaluation.ts";
import { printEvaluation, printEvaluationSummary } from "./evaluation/print-evaluation.ts";
import { prepareEvaluation, readEvaluation } from "./evaluation/read-evaluation.ts";
import { receiveEvaluation } from "./evaluation/receive-evaluation.ts";
import { saveEvaluationDraft } from "./evaluation/save-draft.ts";
import { myColleagues } from "./feedback/colleagues.ts";
import { giveFeedback } from "./feedback/feedback.ts";
import { myPeople } from "./my-people/my-people.ts";
import { myYear } from "./my-year/my-year.ts";
import { askExplanations } from "./objection/ask-explanations.ts";
import { decideObjection } from "./objection/decide-objection.ts";
import { explainObjection } from "./objection/explain-objection.ts";
import { fileObjection } from "./objection/file-objection.ts";
import { listObjections, myObjections } from "./objection/list-objections.ts";
import { nameReviewer } from "./objection/name-reviewer.ts";
import { previewDecision } from "./objection/preview-decision.ts";
import { printObjection, printObjectionDecision } from "./objection/print-objection.ts";
import { objectionOf, readObjection, readObjectionEvidence } from "./objection/read-objection.ts";
import { withdrawObjection } from "./objection/withdraw-objection.ts";
import { closePeriod } from "./period/close-period.ts";
import { listPeriods } from "./period/list-periods.ts";
import { periodOverview } from "./period/overview.ts";
import { periodPeople } from "./period/people.ts";
import { openPeriod } from "./period/period.ts";
import { saveAnnex } from "./plan/annex/annex.ts";
import { agreePlan } from "./plan/dialogue/agree-plan.ts";
import { askPlanChange } from "./plan/dialogue/ask-change.ts";
import { commentPlan } from "./plan/dialogue/comment.ts";
import { saveExpectations } from "./plan/expectation/expectation.ts";
import { addIndicator, changeIndicator, deleteIndicator } from "./plan/indicator/indicator.ts";
import { myPlans } from "./plan/my-plans.ts";
import { printPlan } from "./plan/print-plan.ts";
import { proposePlan } from "./plan/proposal/propose-plan.ts";
import { readPlan } from "./plan/read-plan.ts";
import { deleteResult } from "./plan/result/delete-result.ts";
import { readHeadResults } from "./plan/result/read-head-results.ts";
import { addResult, changeResult, orderResults } from "./plan/result/result.ts";
import { startPlan } from "./plan/start-plan.ts";
import { readPlanVersion } from "./plan/version/read-version.ts";
import { readEvidence, readProgress } from "./progress/read-progress.ts";
import { recordProgress } from "./progress/record-progress.ts";
import { withdrawProgress } from "./progress/withdraw-progress.ts";

/** Everything that can be asked and done in appraisal, by noun. */
export const appraisalProcedures = {
  period: {
    open: openPeriod,
    close: closePeriod,
    list: listPeriods,
    overview: periodOverview,
    people: periodPeople,
  },
  plan: {
    start: startPlan,
    mine: myPlans,
    read: readPlan,
    version: readPlanVersion,
    headResults: readHeadResults,
    propose: proposePlan,
    agree: agreePlan,
    askChange: askPlanChange,
    comment: commentPlan,
    print: printPlan,
  },
  planResult: { add: addResult, change: changeResult, order: orderResults, delete: deleteResult },
  planIndicator: { add: addIndicator, change: changeIndicator, delete: deleteIndicator },
  planExpectation: { save: saveExpectations },
  planAnnex: { save: saveAnnex },
  progress: {
    record: recordProgress,
    withdraw: withdrawProgress,
    read: readProgress,
    evidence: readEvidence,
  },
  feedback: { give: giveFeedback, colleagues: myColleagues },
  evaluation: {
    prepare: prepareEvaluation,
    read: readEvaluation,
    saveDraft: saveEvaluationDraft,
    decide: decideEvaluation,
    receive: receiveEvaluation,
    print: printEvaluation,
    printSummary: printEvaluationSummary,
  },
  calibration: {
    fairness,
    list: listCalibrations,
    open: openCalibration,
    read: readCalibration,
    close: closeCalibration,
    previewCase,
    submitCase,
    readCase,
    giveVoice,
  },
  objection: {
    file: fileObjection,
    read: readObjection,
    ofEvaluation: objectionOf,
    evidence: readObjectionEvidence,
    nameReviewer,
    ask: askExplanations,
    explain: explainObjection,
    withdraw: withdrawObjection,
    previewDecision,
    decide: decideObjection,
    mine: myObjections,
    list: listObjections,
    print: printObjection,
    printDecision: printObjectionDecision,
  },
  creditPoints: {
    read: readCreditPoints,
    list: listCreditPoints,
    recordOpening,
    withdrawOpening,
    printConversion,
    printAccumulation,
    printDetermination,
  },
  year: { mine: myYear },
  people: { mine: myPeople },
};
