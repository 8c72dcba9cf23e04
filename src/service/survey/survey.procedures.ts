import { answerAtDesk } from "./answer/answer-at-desk.ts";
import { answerAtKiosk } from "./answer/answer-at-kiosk.ts";
import { answerCase } from "./answer/answer-case.ts";
import { readCaseQuestionnaire, readQuestionnaire } from "./answer/questionnaire.ts";
import { endSurveyPoint } from "./point/end-point.ts";
import { listSurveyPoints } from "./point/list-points.ts";
import { makeSurveyPoint } from "./point/make-point.ts";
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
};
