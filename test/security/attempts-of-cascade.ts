import type { Loot } from "#test/setup/loot.ts";
import type { Attempt } from "./attempt.ts";

/** What can be tried on goals and on who works for what. */
export function cascadeAttempts(loot: Loot): Record<string, Attempt> {
  const { unitId } = loot;
  const plan = `/plans/${loot.planId}`;
  return {
    "goal.read": { method: "GET", path: `/goals/${loot.goalId}` },
    "goal.add": {
      method: "POST",
      path: "/goals",
      body: { year: 2026, unitId, statement: "Milik instansi lain" },
    },
    "goal.import": {
      method: "POST",
      path: "/goals/import",
      body: { year: 2026, unitId, lines: "Milik instansi lain" },
    },
    "goal.change": {
      method: "PUT",
      path: `/goals/${loot.goalId}`,
      body: { revision: 1, statement: "Milik instansi lain" },
    },
    "goal.delete": { method: "DELETE", path: `/goals/${loot.goalId}`, body: { revision: 1 } },
    "cascade.branch": { method: "GET", path: `/cascade-branch?year=2026&employeeId=${loot.employeeId}` },
    "cascade.whole": { method: "GET", path: `/cascades/2026?unitId=${unitId}` },
    "cascade.matrix": { method: "GET", path: `/cascade-matrix?year=2026&headId=${loot.headId}` },
    "cascade.print-matrix": { method: "GET", path: `/cascade-matrix/document?headId=${loot.headId}` },
    "cascade.share-draft": { method: "PUT", path: `${plan}/draft-share` },
    "cascade.unshare-draft": { method: "DELETE", path: `${plan}/draft-share` },
    "cascade.expect": {
      method: "POST",
      path: `/head-results/${loot.headResultId}/expected-results`,
      body: { employeeId: loot.employeeId, statement: "Milik instansi lain", how: "direct" },
    },
    "cascade.withdraw-expected": { method: "DELETE", path: `/expected-results/${loot.expectedId}` },
    "cascade.take-expected": { method: "POST", path: `/expected-results/${loot.expectedId}/taking` },
    "cascade.decline-expected": {
      method: "POST",
      path: `/expected-results/${loot.expectedId}/answer`,
      body: { reason: "Milik instansi lain" },
    },
    "cascade.read-expected": { method: "GET", path: `/expected-results/${loot.expectedId}` },
    "cascade.looks": { method: "GET", path: `${plan}/looks` },
    "cascade.confirm-look": {
      method: "POST",
      path: `${plan}/results/${loot.resultId}/look-confirmation`,
    },
  };
}
