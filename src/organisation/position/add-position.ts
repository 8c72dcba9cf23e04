import { z } from "zod";
import { keepers } from "#organisation/office.ts";
import { newId } from "#platform/clock/new-id.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { command } from "#platform/procedures/command.ts";
import { placeFacts, placeFaults } from "./place-facts.ts";
import { PositionBody, PositionId } from "./position.schema.ts";

export const addPosition = command({
  name: "position.add",
  route: { method: "POST", path: "/positions", summary: "Add a position to a unit", tags: ["position"] },
  who: keepers,
  input: PositionBody,
  output: z.object({ positionId: PositionId }),
  load: placeFacts,
  may: () => true, // keepers build the whole tree
  run: async ({ facts, input, queries, agencyId, now, record }) => {
    const faults = placeFaults(facts, input);
    if (faults.length > 0) throw invalid(faults);
    const { unitId, title, kind, leadsUnit, reportsToId = null } = input;
    const positionId = newId(now);
    const ids = { agency_id: agencyId, position_id: positionId, unit_id: unitId };
    await queries
      .insertInto("position")
      .values({ ...ids, title, kind, leads_unit: leadsUnit, reports_to_id: reportsToId })
      .execute();
    record({
      kind: "position.added",
      subject: { kind: "position", id: positionId },
      facts: { unitId, title, kind, leadsUnit, reportsToId },
    });
    return { positionId };
  },
});
