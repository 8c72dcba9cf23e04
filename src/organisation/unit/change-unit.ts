import { sql } from "kysely";
import { z } from "zod";
import { lockTree } from "#organisation/agency/locked-tree.ts";
import { keepers } from "#organisation/office.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { command, Revision } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { isNameTaken } from "./name-taken.ts";
import { unitUnknown } from "./unit.errors.ts";
import { UnitId, UnitName } from "./unit.schema.ts";
import { unitsWithin } from "./units-within.ts";

/** `parentId` is left out for the unit at the top, which stays there. */
const Change = z.object({
  unitId: UnitId,
  revision: Revision,
  name: UnitName,
  parentId: UnitId.optional(),
});
type Change = z.output<typeof Change>;
type Facts = Awaited<ReturnType<typeof loadUnit>>;

export const changeUnit = command({
  name: "unit.change",
  route: {
    method: "PUT",
    path: "/units/{unitId}",
    summary: "Rename a unit, or put it below another one",
    tags: ["unit"],
  },
  who: keepers,
  input: Change,
  output: z.object({ unitId: UnitId }),
  load: loadUnit,
  may: () => true, // keepers build the whole tree
  run: async ({ facts, input, queries, agencyId, record }) => {
    expectRevision(facts.revision, input.revision);
    const { unitId, name } = input;
    const faults = changeFaults(facts, input);
    if (faults.length > 0) throw invalid(faults);
    const parentId = facts.parentId === null ? null : (input.parentId ?? facts.parentId);
    await queries
      .updateTable("unit")
      .set({ name, parent_id: parentId })
      .where("agency_id", "=", agencyId)
      .where("unit_id", "=", unitId)
      .execute();
    record({ kind: "unit.changed", subject: { kind: "unit", id: unitId }, facts: { parentId, name } });
    return { unitId };
  },
});

async function loadUnit({ queries, agencyId, input }: Ground<Change>) {
  await lockTree(queries, agencyId);
  const unit = await queries
    .selectFrom("unit")
    .select(["parent_id", "revision"])
    .where("agency_id", "=", agencyId)
    .where("unit_id", "=", input.unitId)
    .forUpdate()
    .executeTakeFirst();
  if (!unit) throw unitUnknown();
  const taken = await isNameTaken(queries, agencyId, input.name, input.unitId);
  const { rows } = await sql<{ unit_id: string }>`${unitsWithin(agencyId, input.unitId)}`.execute(queries);
  const within = new Set(rows.map((row) => row.unit_id));
  const parent = await queries
    .selectFrom("unit")
    .select("unit_id")
    .where("agency_id", "=", agencyId)
    .where("unit_id", "=", input.parentId ?? null)
    .executeTakeFirst();
  const { parent_id: parentId, revision } = unit;
  return { parentId, revision, taken, within, parentKnown: parent !== undefined };
}

function changeFaults({ parentId, taken, within, parentKnown }: Facts, input: Change): FieldFault[] {
  const wanted = parentId === null ? undefined : input.parentId;
  return [
    ...(taken ? [{ path: "name", code: "unit.name-taken" }] : []),
    ...(wanted && within.has(wanted) ? [{ path: "parentId", code: "unit.below-itself" }] : []),
    ...(wanted && !parentKnown ? [{ path: "parentId", code: "unit.unknown" }] : []),
  ];
}
