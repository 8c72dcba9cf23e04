import type { Law } from "#rules/law.ts";
import type { PositionKindRow } from "./position-kind.law.ts";

export type PositionKind = PositionKindRow & { readonly leadsUnit: boolean };

/** Every kind of position, from the highest down, group by group. */
export function positionKinds(law: Law): PositionKind[] {
  const leaders = law.get("position-kinds", "unit-leaders").value;
  return law
    .get("position-kinds", "kinds")
    .value.map((row) => ({ ...row, leadsUnit: leaders.includes(row.code) }));
}

/** The kind with this code ("pengawas", "ahli-muda"), if there is one. */
export function findPositionKind(code: string, law: Law): PositionKind | undefined {
  return positionKinds(law).find((kind) => kind.code === code);
}

/**
 * Which form of the plan (SKP) a position writes: leaders state a perspective for each result, the others the
 * head's result that they serve. `headsIndependentUnit`: a unit that answers to the head of the agency's
 * government directly (a district, an agency's technical unit), whatever the kind of the position.
 */
export function planForm(kindCode: string, headsIndependentUnit: boolean, law: Law): "leader" | "staff" {
  const always = law.get("position-kinds", "leader-form").value.includes(kindCode);
  return always || headsIndependentUnit ? "leader" : "staff";
}
