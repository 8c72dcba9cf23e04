import type { Loot } from "#test/setup/loot.ts";
import type { Attempt } from "./attempt.ts";

/** What can be tried on measures, and on figures in somebody's plan that come from them. */
export function measureAttempts(loot: Loot): Record<string, Attempt> {
  const { planId, indicatorId, unitId, employeeId, measuredId, disputeId } = loot;
  const [plan, dispute] = [`/plans/${planId}`, `/measured-disputes/${disputeId}`];
  const measure = `${plan}/indicators/${indicatorId}/measure`;
  const reason = "Milik instansi lain";
  return {
    "measure.series": { method: "GET", path: `/measures/case.closed?unitId=${unitId}` },
    "measure.download": { method: "GET", path: `/measures/case.closed/file?unitId=${unitId}&format=csv` },
    "measure.of-person": { method: "GET", path: `/measures/case.closed/people/${employeeId}` },
    "plan-measure.offer": { method: "GET", path: `${plan}/measures` },
    "plan-measure.bind": {
      method: "PUT",
      path: measure,
      body: { revision: 1, measure: "case.closed", ofWhom: "person" },
    },
    "plan-measure.unbind": { method: "DELETE", path: measure, body: { revision: 1 } },
    "progress.measure": { method: "POST", path: `${plan}/progress/measured`, body: {} },
    "progress.dispute": { method: "POST", path: `${plan}/progress/${measuredId}/dispute`, body: { reason } },
    "progress.dispute-read": { method: "GET", path: dispute },
    "progress.answer-dispute": {
      method: "POST",
      path: `${dispute}/answer`,
      body: { decision: "corrected", value: 1, reason },
    },
  };
}

export const measuresWithoutSubject = [
  "measure.list",
  "measure.refresh",
  "progress.disputes",
  "waiting.mine",
];
