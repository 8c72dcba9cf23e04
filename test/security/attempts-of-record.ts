import type { Loot } from "#test/setup/loot.ts";
import type { Attempt } from "./attempt.ts";

/** Tries at what was recorded of somebody, at who looked, and at what a review of the law found. */
export function recordAttempts({
  employeeId,
  recordId,
  findingId,
  evaluationId,
}: Loot): Record<string, Attempt> {
  return {
    "record.list": { method: "GET", path: `/records?employeeId=${employeeId}` },
    "record.readers": { method: "GET", path: `/file-readers?employeeId=${employeeId}` },
    "record.read": { method: "GET", path: `/records/${recordId}` },
    "record.find": { method: "GET", path: `/records-of/evaluation.decided/${evaluationId}` },
    "record.receipt": { method: "GET", path: `/records/${recordId}/receipt` },
    "record.then-and-now": { method: "GET", path: `/records/${recordId}/rules` },
    "law-review.finding": { method: "GET", path: `/law-review-findings/${findingId}` },
    "law-review.decide": {
      method: "POST",
      path: `/law-review-findings/${findingId}/verdicts`,
      body: { verdict: "stays", reason: "Rekaan", seen: 0 },
    },
  };
}
