import { z } from "zod";
import { command } from "#platform/procedures/command.ts";
import { keepers } from "../standard/keepers.ts";
import { closingDayUnknown } from "./hours.errors.ts";
import { recountOrder } from "./recount-order.ts";

export const withdrawClosingDay = command({
  name: "closing-day.withdraw",
  route: {
    method: "POST",
    path: "/closing-days/{closingDayId}/withdrawal",
    summary: "A unit is open on that day after all",
    tags: ["office-hours"],
  },
  who: keepers,
  input: z.object({ closingDayId: z.uuid() }),
  output: z.object({ day: z.string() }),
  load: async ({ queries, agencyId, input }) => {
    const row = await queries
      .selectFrom("closing_day")
      .select(["unit_id as unitId", "day"])
      .where("agency_id", "=", agencyId)
      .where("closing_day_id", "=", input.closingDayId)
      .where("withdrawn_at", "is", null)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw closingDayUnknown();
    return row;
  },
  may: () => true, // `who` says it all
  run: async ({ queries, agencyId, input, facts: { unitId, day }, now, record, queue }) => {
    await queries
      .updateTable("closing_day")
      .set({ withdrawn_at: now })
      .where("agency_id", "=", agencyId)
      .where("closing_day_id", "=", input.closingDayId)
      .execute();
    record({ kind: "closing-day.withdrawn", subject: { kind: "unit", id: unitId }, facts: { day } });
    await queue(recountOrder);
    return { day };
  },
});
