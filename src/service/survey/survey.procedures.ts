import { answerAtDesk } from "./answer/answer-at-desk.ts";
import { answerAtKiosk } from "./answer/answer-at-kiosk.ts";
import { answerCase } from "./answer/answer-case.ts";
import { readCaseQuestionnaire, readQuestionnaire } from "./answer/questionnaire.ts";
import { listComments } from "./comment/list-comments.ts";
import { reviewComment } from "./comment/review-comment.ts";
import { listImprovements } from "./improvement/list-improvements.ts";
import { noteImprovement } from "./improvement/note-improvement.ts";
import { planImprovement } from "./improvement/plan-improvement.ts";
import { publishImprovement } from "./improvement/publish-improvement.ts";
import { readImproved } from "./improvement/read-improved.ts";
import { endSurveyPoint } from "./point/end-point.ts";
import { listSurveyPoints } from "./point/list-points.ts";
import { makeSurveyPoint } from "./point/make-point.ts";
import { listSurveyAnswers } from "./report/list-answers.ts";
import { printSurveyReport } from "./report/print-report.ts";
import { publishSurveyReport } from "./report/publish-report.ts";
import { readSurveyReport } from "./report/read-report.ts";
import { listSurveyResults } from "./result/list-results.ts";
import { readSurveyResult } from "./result/read-result.ts";
import { setSurveyTarget } from "./result/set-target.ts";

/** What can be done with surveys. */
export const surveyProcedures = {
  questionnaire: readQuestionnaire,
  caseQuestionnaire: readCaseQuestionnaire,
  answer: answerAtDesk,
  answerKiosk: answerAtKiosk,
  answerCase,
  points: listSurveyPoints,
  makePoint: makeSurveyPoint,
  endPoint: endSurveyPoint,
  results: listSurveyResults,
  result: readSurveyResult,
  setTarget: setSurveyTarget,
  improvements: listImprovements,
  planImprovement,
  noteImprovement,
  publishImprovement,
  improved: readImproved,
  comments: listComments,
  reviewComment,
  report: readSurveyReport,
  printReport: printSurveyReport,
  publishReport: publishSurveyReport,
  answers: listSurveyAnswers,
};
