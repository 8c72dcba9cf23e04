import { z } from "zod";
import { Day } from "#platform/clock/day.schema.ts";
import { command, Revision } from "#platform/procedures/command.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { keepers } from "../standard/keepers.ts";
import { hoursUnknown } from "./hours.errors.ts";
import { recountOrder } from "./recount-order.ts";

export const removeHours = command({
  name: "hours.remove",
  route: {
    method: "POST",
    path: "/office-hours/{unitId}/removal",
    summary: "Take hours back; what held before, or the unit above, counts again",
    tags: ["office-hours"],
  },
  who: keepers,
  input: z.object({ unitId: z.uuid(), startsOn: Day, revision: Revision }),
  output: z.object({ startsOn: z.string() }),
  load: async ({ queries, agencyId, input }) => {
    const known = await queries
      .selectFrom("office_hours")
      .select(["revision", "weekly"])
      .where("agency_id", "=", agencyId)
      .where("unit_id", "=", input.unitId)
      .where("starts_on", "=", input.startsOn)
      .forUpdate()
      .executeTakeFirst();
    if (!known) throw hoursUnknown();
    return known;
  },
  may: () => true, // `who` says it all
  run: async ({ queries, agencyId, input, facts, record, queue }) => {
    const { unitId, startsOn } = input;
    expectRevision(facts.revision, input.revision);
    await queries
      .deleteFrom("office_hours")
      .where("agency_id", "=", agencyId)
      .where("unit_id", "=", unitId)
      .where("starts_on", "=", startsOn)
      .execute();
    const kept = { startsOn, weekly: facts.weekly };
    record({ kind: "hours.removed", subject: { kind: "unit", id: unitId }, facts: kept });
    await queue(recountOrder);
    return { startsOn };
  },
});
