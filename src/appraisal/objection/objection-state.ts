import type { ObjectionOutline, ObjectionParty, ObjectionState } from "./objection.schema.ts";

/** Where it stands on a day: explanations are awaited until both are there, or their day is over. */
export function objectionState(objection: ObjectionOutline, today: string): ObjectionState {
  const { outcome, withdrawnAt, reviewerId, answerBy, explainedAt } = objection;
  if (outcome) return outcome;
  if (withdrawnAt) return "withdrawn";
  if (reviewerId === null) return "without-reviewer";
  if (answerBy === null) return "filed";
  const isExplained = explainedAt.employee !== null && explainedAt.appraiser !== null;
  return isExplained || today > answerBy ? "ready" : "asked";
}

/** Whether it still waits for anything. */
export function isOpen({ outcome, withdrawnAt }: Pick<ObjectionOutline, "outcome" | "withdrawnAt">): boolean {
  return outcome === null && withdrawnAt === null;
}

/** Which of the three somebody is; null for everybody else. */
export function partyOf(objection: ObjectionOutline, employeeId: string | undefined): ObjectionParty | null {
  if (employeeId === undefined) return null;
  if (employeeId === objection.employeeId) return "author";
  if (employeeId === objection.appraiserId) return "appraiser";
  return employeeId === objection.reviewerId ? "reviewer" : null;
}

/** Whom it waits for now; nobody where it is over. */
export function waitsFor(objection: ObjectionOutline, today: string): ObjectionParty[] {
  const { explainedAt } = objection;
  switch (objectionState(objection, today)) {
    case "filed":
    case "ready":
      return ["reviewer"];
    case "asked":
      return [
        ...(explainedAt.employee ? [] : (["author"] as const)),
        ...(explainedAt.appraiser ? [] : (["appraiser"] as const)),
      ];
    default:
      return [];
  }
}

/** The explaining party that somebody of the three is. */
export function explains(party: ObjectionParty | null): "employee" | "appraiser" | null {
  if (party === "author") return "employee";
  return party === "appraiser" ? "appraiser" : null;
}
