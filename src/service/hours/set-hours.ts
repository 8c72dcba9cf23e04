import { z } from "zod";
import { Day } from "#platform/clock/day.schema.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { written } from "#platform/procedures/written-number.ts";
import { keepers } from "../standard/keepers.ts";
import { Weekly } from "./hours.schema.ts";
import { recountOrder } from "./recount-order.ts";
import { unitOfHours } from "./unit-row.ts";

export const setHours = command({
  name: "hours.set",
  route: {
    method: "PUT",
    path: "/office-hours/{unitId}",
    summary: "When the counters of a unit, and of those below without their own, are open from a day on",
    tags: ["office-hours"],
  },
  who: keepers,
  input: z.object({
    unitId: z.uuid(),
    startsOn: Day,
    weekly: Weekly,
    /** Of the hours with the same first day that the person saw; 0 where there were none. */
    revision: written(z.number().int().min(0)),
  }),
  output: z.object({ startsOn: z.string(), revision: z.int() }),
  load: async ({ queries, agencyId, input }) => {
    const unit = await unitOfHours(queries, agencyId, input.unitId);
    const known = await queries
      .selectFrom("office_hours")
      .select("revision")
      .where("agency_id", "=", agencyId)
      .where("unit_id", "=", input.unitId)
      .where("starts_on", "=", input.startsOn)
      .forUpdate()
      .executeTakeFirst();
    return { unit, known: known?.revision ?? 0 };
  },
  may: () => true, // `who` says it all
  run: async (deed) => {
    const { queries, agencyId, input, facts, now, record, queue } = deed;
    const { unitId, startsOn, weekly } = input;
    expectRevision(facts.known, input.revision);
    const revision = facts.known + 1;
    const set = {
      ...{ weekly: JSON.stringify(withoutClosedDays(weekly)), revision },
      ...{ changed_by: actorOf(deed).employeeId, changed_at: now },
    };
    const { numInsertedOrUpdatedRows } = await queries
      .insertInto("office_hours")
      .values({ agency_id: agencyId, unit_id: unitId, starts_on: startsOn, ...set })
      .onConflict((conflict) =>
        conflict
          .columns(["agency_id", "unit_id", "starts_on"])
          .doUpdateSet(set)
          .where("office_hours.revision", "=", facts.known),
      )
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) expectRevision(revision, facts.known); // somebody was faster: no row was there to lock
    record({ kind: "hours.set", subject: { kind: "unit", id: unitId }, facts: { startsOn, weekly } });
    await queue(recountOrder);
    return { startsOn, revision };
  },
});

function withoutClosedDays(weekly: Weekly): Weekly {
  return Object.fromEntries(Object.entries(weekly).filter(([, spans]) => spans && spans.length > 0));
}
