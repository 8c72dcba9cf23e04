import type { PlanView } from "#appraisal/plan/read-plan.ts";
import { occasions } from "./freeze.ts";

const makingKinds: readonly string[] = occasions;

/** Whether the event made a version of the plan. */
export function makesVersion({ kind }: { kind: string }): boolean {
  return makingKinds.includes(kind);
}

/** Every version that was made of a plan, the first first. */
export function versionsOf({ dialogue }: Pick<PlanView, "dialogue">): number[] {
  return dialogue.flatMap((event) => (makesVersion(event) && event.version !== null ? [event.version] : []));
}
