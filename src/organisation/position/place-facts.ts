import { sql } from "kysely";
import { lockTree } from "#organisation/agency/locked-tree.ts";
import type { FieldFault } from "#platform/errors/refusal.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { lawOn } from "#rules/law.ts";
import { findPositionKind } from "#rules/position-kind/position-kind.ts";
import type { PositionBody } from "./position.schema.ts";

/** What has to be there for a position to stand where it is wanted. */
export type PlaceFacts = {
  unitKnown: boolean;
  aboveKnown: boolean;
  anyOther: boolean;
  kindKnown: boolean;
  /** The title of another position that leads the unit. */
  ledBy: string | null;
};

/** Looks the place up, with the tree locked. */
export async function placeFacts(
  ground: Ground<PositionBody & { positionId?: string }>,
): Promise<PlaceFacts> {
  const { queries, agencyId, input, services, today } = ground;
  await lockTree(queries, agencyId);
  const { unitId, reportsToId = null, positionId = null } = input;
  const { rows } = await sql<Omit<PlaceFacts, "kindKnown">>`
    select
      exists (select from unit where agency_id = ${agencyId} and unit_id = ${unitId}::uuid) as "unitKnown",
      exists (select from position where agency_id = ${agencyId} and position_id = ${reportsToId}::uuid) as "aboveKnown",
      exists (select from position where agency_id = ${agencyId}
        and position_id is distinct from ${positionId}::uuid) as "anyOther",
      (select title from position where agency_id = ${agencyId} and unit_id = ${unitId}::uuid and leads_unit
        and position_id is distinct from ${positionId}::uuid order by position_id limit 1) as "ledBy"`.execute(
    queries,
  );
  const kindKnown = findPositionKind(input.kind, lawOn(services.law, today)) !== undefined;
  return { unitKnown: false, aboveKnown: false, anyOther: true, ledBy: null, ...rows[0], kindKnown };
}

/**
 * What stands against the place. A second position at the top would leave its people without an appraiser, a second
 * head of a unit would leave them with two.
 */
export function placeFaults(facts: PlaceFacts, { reportsToId, leadsUnit }: PositionBody): FieldFault[] {
  return [
    ...(facts.unitKnown ? [] : [{ path: "unitId", code: "unit.unknown" }]),
    ...(facts.kindKnown ? [] : [{ path: "kind", code: "position.kind-unknown" }]),
    ...(reportsToId && !facts.aboveKnown ? [{ path: "reportsToId", code: "position.unknown" }] : []),
    ...(!reportsToId && facts.anyOther ? [{ path: "reportsToId", code: "position.needs-above" }] : []),
    ...(leadsUnit && facts.ledBy !== null
      ? [{ path: "leadsUnit", code: "position.unit-led", facts: { title: facts.ledBy } }]
      : []),
  ];
}
