import { z } from "zod";
import { addDays } from "#platform/clock/clock.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { keepers } from "../standard/keepers.ts";
import { closingDayThere, closingDayTooOld } from "./hours.errors.ts";
import { hoursLimits } from "./hours.schema.ts";
import { recountOrder } from "./recount-order.ts";
import { unitOfHours } from "./unit-row.ts";

const daysBackMax = 366; // a flood is told afterwards; what is older moves no application

export const addClosingDay = command({
  name: "closing-day.add",
  route: {
    method: "POST",
    path: "/closing-days",
    summary: "A day on which a unit and what is below it is closed",
    tags: ["office-hours"],
  },
  who: keepers,
  input: z.object({
    unitId: z.uuid(),
    day: Day,
    reason: z.string().trim().min(1).max(hoursLimits.reason),
  }),
  output: z.object({ closingDayId: z.uuid(), day: z.string() }),
  load: ({ queries, agencyId, input }) => unitOfHours(queries, agencyId, input.unitId),
  may: () => true, // `who` says it all
  run: async (deed) => {
    const { queries, agencyId, input, now, today, record, queue } = deed;
    const { unitId, day, reason } = input;
    const earliest = addDays(today, -daysBackMax);
    if (day < earliest) throw closingDayTooOld({ earliest });
    const closingDayId = newId(now);
    const added = await queries
      .insertInto("closing_day")
      .values({
        ...{ agency_id: agencyId, closing_day_id: closingDayId, unit_id: unitId, day, reason },
        ...{ decided_by: actorOf(deed).employeeId, decided_at: now },
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) throw closingDayThere({ day });
    record({ kind: "closing-day.added", subject: { kind: "unit", id: unitId }, facts: { day, reason } });
    await queue(recountOrder);
    return { closingDayId, day };
  },
});
