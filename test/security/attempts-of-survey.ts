import type { Loot } from "#test/setup/loot.ts";
import type { Attempt } from "./attempt.ts";

/** What can be tried on a unit's survey. */
export function surveyAttempts(loot: Loot): Record<string, Attempt> {
  const { unitId, employeeId, surveyPointId, improvementId, surveyCommentId } = loot;
  const unit = `/units/${unitId}`;
  const words = "Milik instansi lain";
  const year = 2026;
  const improvement = `/survey-improvements/${improvementId}`;
  const planned = { year, element: "time", action: words, ownerId: employeeId, dueOn: "2027-12-01" };
  return {
    "survey.points": { method: "GET", path: `${unit}/survey-points` },
    "survey.make-point": {
      method: "POST",
      path: `${unit}/survey-points`,
      body: { channel: "desk", place: words },
    },
    "survey.end-point": { method: "POST", path: `/survey-points/${surveyPointId}/end`, body: {} },
    "survey.result": { method: "GET", path: `${unit}/survey-result?year=${year}` },
    "survey.set-target": {
      method: "PUT",
      path: `${unit}/survey-targets/${year}`,
      body: { ikm: 90, revision: 0 },
    },
    "survey.improvements": { method: "GET", path: `${unit}/survey-improvements?year=${year}` },
    "survey.plan-improvement": { method: "POST", path: `${unit}/survey-improvements`, body: planned },
    "survey.note-improvement": {
      method: "POST",
      path: `${improvement}/steps`,
      body: { state: "going", note: words },
    },
    "survey.publish-improvement": {
      method: "POST",
      path: `${improvement}/publication`,
      body: { said: words, did: words },
    },
    "survey.comments": { method: "GET", path: `${unit}/survey-comments?year=${year}` },
    "survey.review-comment": {
      method: "PUT",
      path: `/survey-comments/${surveyCommentId}/review`,
      body: { publicBody: "" },
    },
    "survey.report": { method: "GET", path: `${unit}/survey-report?year=${year}` },
    "survey.print-report": { method: "GET", path: `${unit}/survey-report/document?year=${year}` },
    "survey.publish-report": { method: "POST", path: `${unit}/survey-reports`, body: { year } },
    "survey.answers": { method: "GET", path: `${unit}/survey-answers?year=${year}` },
  };
}

/** Its list is of the caller's own agency; what anybody may do leads to nobody's. */
export const surveyWithoutSubject = ["survey.results"];
export const surveyHarmless = [
  "survey.questionnaire",
  "survey.case-questionnaire",
  "survey.answer",
  "survey.answer-kiosk",
  "survey.answer-case",
  "survey.improved",
];
