import type { Measured } from "#appraisal/plan/plan-content.ts";

type Keys = { agency_id: number; plan_id: string; indicator_id: string };

/** What a plan says of a measure, as its row. */
export function measuredRow(keys: Keys, { measure, pile, unitId, serviceId }: Measured) {
  const ofWhom = unitId === null ? "person" : "unit";
  return { ...keys, measure, pile, of_whom: ofWhom, unit_id: unitId, service_id: serviceId };
}
