import type { Answer, Api } from "#test/setup/api.ts";
import type { Loot } from "#test/setup/loot.ts";
import { plaju } from "#test/setup/plaju.ts";
import type { Attempt } from "./attempt.ts";
import { cascadeAttempts } from "./attempts-of-cascade.ts";
import { caseAttempts } from "./attempts-of-cases.ts";
import { complaintAttempts } from "./attempts-of-complaints.ts";
import { delegationAttempts } from "./attempts-of-delegation.ts";
import { exchangeAttempts } from "./attempts-of-exchange.ts";
import { followUpAttempts } from "./attempts-of-follow-up.ts";
import { measureAttempts } from "./attempts-of-measures.ts";
import { personalDataAttempts } from "./attempts-of-personal-data.ts";
import { progressAttempts } from "./attempts-of-progress.ts";
import { recordAttempts } from "./attempts-of-record.ts";
import {
  calibrationAttempts,
  creditAttempts,
  objectionAttempts,
  whatIfAttempts,
} from "./attempts-of-results.ts";
import { serviceAttempts } from "./attempts-of-services.ts";
import { sheetAttempts } from "./attempts-of-sheets.ts";
import { surveyAttempts } from "./attempts-of-survey.ts";

export type { Attempt } from "./attempt.ts";

/** Makes the attempt in the name of `api`. */
export function make(api: Api, { method, path, body }: Attempt): Promise<Answer> {
  switch (method) {
    case "GET":
      return api.get(path);
    case "POST":
      return api.post(path, body);
    case "PUT":
      return api.put(path, body ?? {});
    case "DELETE":
      return api.delete(path, body);
  }
}

const content = { realisations: {}, resultFeedback: {}, conductFeedback: {}, recommendation: "" };
const result = { revision: 1, category: "main", statement: "Milik instansi lain", servesText: "x" };
const indicator = { revision: 1, aspect: "quality", statement: "Milik instansi lain", target: 1, unit: "x" };

/** Each procedure that takes somebody's id, tried on agency 1's things as well as one can. */
export function attempts(loot: Loot): Record<string, Attempt> {
  const { employeeId, unitId, positionId, planId, proposedPlanId, importId } = loot;
  const [person, plan, proposed] = [
    `/employees/${employeeId}`,
    `/plans/${planId}`,
    `/plans/${proposedPlanId}`,
  ];
  const days = { startsOn: "2026-12-01", endsOn: "2026-12-31", decree: "821/1/2026" };
  const place = { unitId, title: "Milik instansi lain", kind: "pelaksana", reportsToId: positionId };
  return {
    "unit.read": { method: "GET", path: `/units/${unitId}` },
    "unit.add": { method: "POST", path: "/units", body: { parentId: unitId, name: "Milik instansi lain" } },
    "unit.change": {
      method: "PUT",
      path: `/units/${unitId}`,
      body: { revision: 1, name: "Milik instansi lain" },
    },
    "position.read": { method: "GET", path: `/positions/${positionId}` },
    "position.add": { method: "POST", path: "/positions", body: place },
    "position.change": { method: "PUT", path: `/positions/${positionId}`, body: { ...place, revision: 1 } },
    "employee.read": { method: "GET", path: person },
    "employee.add": {
      method: "POST",
      path: "/employees",
      body: { ...days, nip: "199805172026032001", name: "Citra Kirana", grade: "II/c", positionId },
    },
    "employee.correct": { method: "PUT", path: person, body: { revision: 1, name: "Milik instansi lain" } },
    "employee.promote": { method: "POST", path: `${person}/grades`, body: { ...days, grade: "III/a" } },
    "appointment.appoint": { method: "POST", path: `${person}/appointments`, body: { ...days, positionId } },
    "appointment.appoint-acting": {
      method: "POST",
      path: `${person}/acting-appointments`,
      body: { ...days, positionId, kind: "plt" },
    },
    "appointment.end": { method: "POST", path: `/appointments/${loot.appointmentId}/end`, body: days },
    "appointment.withdraw": { method: "DELETE", path: `/appointments/${loot.appointmentId}` },
    "departure.record": {
      method: "POST",
      path: `${person}/departure`,
      body: { ...days, leftOn: "2026-12-01", reason: "moved" },
    },
    "departure.take-back": { method: "DELETE", path: `${person}/departure` },
    ...delegationAttempts(loot),
    ...personalDataAttempts(loot),
    "appraiser.read": { method: "GET", path: `${person}/appraiser?on=2026-11-24` },
    "role-grant.end": { method: "POST", path: `/role-grants/${loot.grantId}/end`, body: days },
    "import.read": { method: "GET", path: `/imports/${importId}` },
    "import.lines": { method: "GET", path: `/imports/${importId}/lines?kind=problem` },
    "import.marked-file": { method: "GET", path: `/imports/${importId}/marked-file` },
    "import.confirm": { method: "POST", path: `/imports/${importId}/confirmation`, body: {} },
    "period.overview": { method: "GET", path: `/periods/2026/overview?unitId=${unitId}` },
    "organisation-rating.read": { method: "GET", path: `/organisation-ratings/2026/q3/${unitId}` },
    "organisation-rating.set": {
      method: "POST",
      path: `/organisation-ratings/2026/q3/${unitId}`,
      body: { rating: "excellent", reason: "Milik instansi lain", revision: 0 },
    },
    "organisation-rating.explain": {
      method: "POST",
      path: `/organisation-ratings/2026/q3/${unitId}/reasons`,
      body: { body: "Milik instansi lain", revision: 0 },
    },
    "plan.read": { method: "GET", path: plan },
    "plan.version": { method: "GET", path: `${plan}/versions/1` },
    "plan.head-results": { method: "GET", path: `${plan}/head-results` },
    "plan.propose": { method: "POST", path: `${proposed}/versions`, body: { revision: 1 } },
    "plan.agree": { method: "POST", path: `${proposed}/agreement`, body: { version: 1 } },
    "plan.ask-change": {
      method: "POST",
      path: `${proposed}/change-requests`,
      body: { version: 1, reason: "Milik instansi lain" },
    },
    "plan.comment": { method: "POST", path: `${plan}/comments`, body: { body: "Milik instansi lain" } },
    "plan.confirm": { method: "POST", path: `${proposed}/confirmation`, body: { version: 1 } },
    "plan.resolve-comment": {
      method: "POST",
      path: `${plan}/comments/${loot.commentId}/resolution`,
      body: {},
    },
    "plan.read-dialogue": { method: "POST", path: `${plan}/dialogue/reading`, body: {} },
    "plan.suggest": {
      method: "POST",
      path: `${plan}/indicators/${loot.indicatorId}/suggestions`,
      body: { statement: "Milik instansi lain", target: 1, unit: "x", reason: "Milik instansi lain" },
    },
    "plan.answer-suggestion": {
      method: "POST",
      path: `${plan}/suggestions/${loot.suggestionId}/answer`,
      body: { answer: "declined", reason: "Milik instansi lain" },
    },
    "plan.open-change": { method: "POST", path: `${plan}/openings`, body: { reason: "Milik instansi lain" } },
    "plan.end-change": {
      method: "POST",
      path: `${plan}/openings/end`,
      body: { reason: "Milik instansi lain" },
    },
    "library.sharing": { method: "GET", path: `${plan}/library-sharing` },
    "library.share": { method: "POST", path: `${plan}/library-sharing`, body: {} },
    "library.end-sharing": { method: "DELETE", path: `${plan}/library-sharing` },
    "plan.print": { method: "GET", path: `${plan}/document` },
    "plan-result.add": { method: "POST", path: `${plan}/results`, body: result },
    "plan-result.change": { method: "PUT", path: `${plan}/results/${loot.resultId}`, body: result },
    "plan-result.order": {
      method: "PUT",
      path: `${plan}/results`,
      body: { revision: 1, resultIds: [loot.resultId] },
    },
    "plan-result.delete": {
      method: "DELETE",
      path: `${plan}/results/${loot.resultId}`,
      body: { revision: 1 },
    },
    "plan-indicator.add": {
      method: "POST",
      path: `${plan}/results/${loot.resultId}/indicators`,
      body: indicator,
    },
    "plan-indicator.change": {
      method: "PUT",
      path: `${plan}/indicators/${loot.indicatorId}`,
      body: indicator,
    },
    "plan-indicator.delete": {
      method: "DELETE",
      path: `${plan}/indicators/${loot.indicatorId}`,
      body: { revision: 1 },
    },
    "plan-manual.save": {
      method: "PUT",
      path: `${plan}/indicators/${loot.indicatorId}/manual`,
      body: {
        ...{ revision: 1, definition: "x", formula: "x", unit: "x", dataSource: "x" },
        ...{ polarity: "higher", measured: "monthly", responsible: "x" },
      },
    },
    "plan.offer": { method: "GET", path: `${plan}/offer` },
    "plan-result.adopt": {
      method: "POST",
      path: `${plan}/results/adoption`,
      body: { revision: 1, resultIds: [loot.resultId] },
    },
    "absence.record": {
      method: "POST",
      path: "/absences",
      body: { ...days, nip: plaju.ratna.nip, kind: "long-leave" },
    },
    "absence.withdraw": { method: "POST", path: `/absences/${loot.absenceId}/withdrawal` },
    "annual.of-person": { method: "GET", path: `/annual-results?employeeId=${employeeId}&year=2026` },
    "year-file.read": { method: "GET", path: `${person}/years/2026/file` },
    "year-file.make": { method: "POST", path: `${person}/years/2026/file`, body: {} },
    "year-file.download": { method: "GET", path: `${person}/years/2026/file/document` },
    "plan-expectation.save": {
      method: "PUT",
      path: `${plan}/expectations`,
      body: { revision: 1, expectations: [] },
    },
    "plan-annex.save": { method: "PUT", path: `${plan}/annex`, body: { revision: 1 } },
    ...caseAttempts(loot),
    ...cascadeAttempts(loot),
    ...progressAttempts(loot),
    "coaching.write": {
      method: "POST",
      path: `${plan}/coaching-notes`,
      body: { visibility: "shared", talkedOn: "2026-11-20", seen: "Milik instansi lain" },
    },
    "coaching.finish-step": { method: "POST", path: `${plan}/coaching-notes/${loot.noteId}/step/done` },
    "coaching.withdraw": {
      method: "POST",
      path: `${plan}/coaching-notes/${loot.noteId}/withdrawal`,
      body: { reason: "Milik instansi lain" },
    },
    "dialogue-point.add": {
      method: "POST",
      path: `${plan}/dialogue-points`,
      body: { body: "Milik instansi lain" },
    },
    "dialogue-point.remove": { method: "DELETE", path: `${plan}/dialogue-points/${loot.pointId}` },
    "dialogue.prepare": { method: "GET", path: `${plan}/dialogue-agenda` },
    "dialogue.read": { method: "GET", path: `${plan}/dialogues/${loot.dialogueId}` },
    "dialogue.print": { method: "GET", path: `${plan}/dialogues/${loot.dialogueId}/document` },
    "dialogue.confirm": { method: "POST", path: `${plan}/dialogues/${loot.dialogueId}/confirmation` },
    "dialogue.withdraw": {
      method: "POST",
      path: `${plan}/dialogues/${loot.dialogueId}/withdrawal`,
      body: { reason: "Milik instansi lain" },
    },
    "dialogue.record": {
      method: "POST",
      path: `${plan}/dialogues`,
      body: { heldOn: "2026-11-20", agreed: "Milik instansi lain" },
    },
    "evidence.read": { method: "GET", path: `${plan}/evidence/${loot.evidenceId}` },
    "feedback.give": { method: "POST", path: `${plan}/feedback`, body: { body: "Milik instansi lain" } },
    "feedback.heard": { method: "GET", path: `${plan}/feedback` },
    "feedback.withdraw": { method: "POST", path: `/feedback/${loot.feedbackId}/withdrawal` },
    "feedback.reply": { method: "POST", path: `/feedback/${loot.feedbackId}/reply` },
    "feedback.hide": {
      method: "POST",
      path: `/feedback/${loot.saidId}/hiding`,
      body: { reason: "Milik instansi lain" },
    },
    "feedback.ask": {
      method: "POST",
      path: `${plan}/feedback-requests`,
      body: { askedOf: [loot.otherEmployeeId], question: "Milik instansi lain", dueOn: "2026-12-01" },
    },
    "feedback.requests": { method: "GET", path: `${plan}/feedback-requests` },
    "feedback.decline": { method: "POST", path: `/feedback-requests/${loot.requestId}/decline` },
    "feedback.make-link": {
      method: "POST",
      path: `${plan}/feedback-links`,
      body: { about: "person", place: "Milik instansi lain", expiresOn: "2026-12-01" },
    },
    "feedback.links": { method: "GET", path: `${plan}/feedback-links` },
    "feedback.end-link": { method: "POST", path: `/feedback-links/${loot.linkId}/end` },
    "round.start": {
      method: "POST",
      path: "/rounds",
      body: { leaderId: employeeId, closesOn: "2026-12-15" },
    },
    "round.about": { method: "GET", path: `/employees/${loot.leaderId}/rounds` },
    "round.read": { method: "GET", path: `/rounds/${loot.roundId}` },
    "round.answer": { method: "POST", path: `/rounds/${loot.roundId}/answers`, body: { scores: {} } },
    "round.close": { method: "POST", path: `/rounds/${loot.roundId}/closing` },
    "round.cancel": {
      method: "POST",
      path: `/rounds/${loot.roundId}/cancellation`,
      body: { reason: "Milik instansi lain" },
    },
    "evaluation.prepare": { method: "GET", path: `${plan}/evaluations/q3` },
    "evaluation.read": { method: "GET", path: `/evaluations/${loot.evaluationId}` },
    "evaluation.save-draft": {
      method: "PUT",
      path: `${plan}/evaluations/annual/draft`,
      body: { revision: 0, draft: { content, results: null, conduct: null, note: "" } },
    },
    "evaluation.decide": {
      method: "POST",
      path: `${plan}/evaluations/q4`,
      body: { revision: 0, content, results: "below", conduct: "below" },
    },
    "evaluation.receive": { method: "POST", path: `/evaluations/${loot.evaluationId}/receipt` },
    "evaluation.print": { method: "GET", path: `/evaluations/${loot.evaluationId}/document` },
    "evaluation.print-summary": { method: "GET", path: `/evaluations/${loot.evaluationId}/summary` },
    ...objectionAttempts(loot),
    ...surveyAttempts(loot),
    ...creditAttempts(loot),
    ...serviceAttempts(loot),
    ...complaintAttempts(loot),
    ...followUpAttempts(loot),
    ...whatIfAttempts(loot),
    ...recordAttempts(loot),
    ...exchangeAttempts(loot),
    ...calibrationAttempts(loot),
    ...measureAttempts(loot),
    ...sheetAttempts(loot),
    "job.state": { method: "GET", path: `/jobs/${loot.jobId}` },
    "job.cancel": { method: "POST", path: `/jobs/${loot.jobId}/cancellation` },
  };
}
