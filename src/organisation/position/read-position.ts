import { z } from "zod";
import { query } from "#platform/procedures/query.ts";
import { positionUnknown } from "./position.errors.ts";
import { PositionId } from "./position.schema.ts";

export const readPosition = query({
  name: "position.read",
  route: { method: "GET", path: "/positions/{positionId}", summary: "One position", tags: ["position"] },
  who: "signed-in",
  input: z.object({ positionId: PositionId }),
  output: z.object({
    positionId: PositionId,
    unitId: z.uuid(),
    title: z.string(),
    kind: z.string(),
    leadsUnit: z.boolean(),
    reportsToId: PositionId.nullable(),
    /** To be handed back with a change. */
    revision: z.int(),
  }),
  run: async ({ queries, agencyId, input }) => {
    const row = await queries
      .selectFrom("position")
      .select(["position_id as positionId", "unit_id as unitId", "title", "kind"])
      .select(["leads_unit as leadsUnit", "reports_to_id as reportsToId", "revision"])
      .where("agency_id", "=", agencyId)
      .where("position_id", "=", input.positionId)
      .executeTakeFirst();
    if (!row) throw positionUnknown();
    return row;
  },
});
