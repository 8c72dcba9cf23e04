import type { PlanView } from "#appraisal/plan/read-plan.ts";

type Missing = PlanView["missing"][number];

/** Where a thing that is missing from a plan can be written. */
export function writeMissing(planId: string, missing: Missing | undefined): string {
  const [kind, id] = missing?.path.split(".") ?? [];
  if (kind === "indicators") {
    const indicator = `/rencana/${planId}/indikator/${id}`;
    return missing?.code === "plan.indicator-without-manual" ? `${indicator}/manual` : indicator;
  }
  const resultId = id;
  const results = `/rencana/${planId}/hasil`;
  if (resultId === undefined) return `${results}/baru`;
  const of = `${results}/${resultId}`;
  return missing?.code === "plan.result-without-indicator" ? `${of}/indikator/baru` : of;
}
