import type { Loot } from "#test/setup/loot.ts";
import type { Attempt } from "./attempt.ts";

/** What can be tried on an objection. */
export function objectionAttempts({
  objectionId,
  evaluationId,
  objectionEvidenceId,
}: Loot): Record<string, Attempt> {
  const objection = `/objections/${objectionId}`;
  const words = "Milik instansi lain";
  return {
    "objection.file": {
      method: "POST",
      path: `/evaluations/${evaluationId}/objections`,
      body: { reasons: words },
    },
    "objection.of-evaluation": { method: "GET", path: `/evaluations/${evaluationId}/objection` },
    "objection.read": { method: "GET", path: objection },
    "objection.evidence": { method: "GET", path: `${objection}/evidence/${objectionEvidenceId}` },
    "objection.name-reviewer": {
      method: "POST",
      path: `${objection}/reviewers`,
      body: { nip: "197601011998032001", reason: words },
    },
    "objection.ask": { method: "POST", path: `${objection}/question`, body: { answerBy: "2026-12-01" } },
    "objection.explain": { method: "POST", path: `${objection}/explanations`, body: { body: words } },
    "objection.withdraw": { method: "POST", path: `${objection}/withdrawal`, body: {} },
    "objection.preview-decision": { method: "GET", path: `${objection}/decision-preview?outcome=kept` },
    "objection.decide": {
      method: "POST",
      path: `${objection}/decision`,
      body: { outcome: "kept", reasons: words },
    },
    "objection.print": { method: "GET", path: `${objection}/document` },
    "objection.print-decision": { method: "GET", path: `${objection}/decision/document` },
  };
}

/** What can be tried on somebody's credit points. */
export function creditAttempts({ otherEmployeeId, ratedPlanId, openingId }: Loot): Record<string, Attempt> {
  const person = `/employees/${otherEmployeeId}`;
  const points = `${person}/credit-points`;
  return {
    "credit-points.read": { method: "GET", path: points },
    "credit-points.record-opening": {
      method: "POST",
      path: `${person}/credit-openings`,
      body: {
        ...{ level: "terampil", points: 1, decree: "Milik instansi lain" },
        ...{ decidedOn: "2026-01-05", countedTo: "2025-12-31" },
      },
    },
    "credit-points.withdraw-opening": {
      method: "POST",
      path: `/credit-openings/${openingId}/withdrawal`,
      body: { reason: "Milik instansi lain" },
    },
    "credit-points.print-conversion": { method: "GET", path: `${points}/${ratedPlanId}/conversion` },
    "credit-points.print-accumulation": { method: "GET", path: `${points}/accumulation` },
    "credit-points.print-determination": { method: "GET", path: `${points}/determination` },
  };
}

/** What can be tried on a scenario of other values of the law. */
export function whatIfAttempts({ scenarioId }: Loot): Record<string, Attempt> {
  const scenario = `/what-if/${scenarioId}`;
  const words = { name: "Milik instansi lain", reason: "Milik instansi lain" };
  const changes = { "objection.filing-days": "9" };
  return {
    "what-if.read": { method: "GET", path: scenario },
    "what-if.people": { method: "GET", path: `${scenario}/people` },
    "what-if.reckon": { method: "POST", path: `${scenario}/answer`, body: {} },
    "what-if.change": { method: "PUT", path: scenario, body: { ...words, changes, revision: 1 } },
    "what-if.delete": { method: "DELETE", path: scenario },
  };
}

/** What can be tried on a session in which ratings are weighed, and on one of its cases. */
export function calibrationAttempts({ sessionId, planId, caseId }: Loot): Record<string, Attempt> {
  const session = `/calibrations/${sessionId}`;
  return {
    "calibration.read": { method: "GET", path: session },
    "calibration.close": {
      method: "POST",
      path: `${session}/closing`,
      body: { learned: "Milik instansi lain" },
    },
    "calibration.preview-case": { method: "GET", path: `${session}/plans/${planId}` },
    "calibration.submit-case": { method: "POST", path: `${session}/cases`, body: { planId } },
    "calibration.read-case": { method: "GET", path: `/calibration-cases/${caseId}` },
    "calibration.give-voice": {
      method: "PUT",
      path: `/calibration-cases/${caseId}/voice`,
      body: { opinion: "fits" },
    },
  };
}
