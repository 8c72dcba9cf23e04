import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { written } from "#platform/procedures/written-number.ts";
import { keepers } from "../standard/keepers.ts";
import { hoursLimits } from "./hours.schema.ts";
import { unitOfHours } from "./unit-row.ts";

export const describeOffice = command({
  name: "office.describe",
  route: {
    method: "PUT",
    path: "/service-offices/{unitId}",
    summary: "Where a unit's counter is and how it is reached",
    tags: ["office-hours"],
  },
  who: keepers,
  input: z.object({
    unitId: z.uuid(),
    address: z.string().trim().max(hoursLimits.address),
    phone: z.string().trim().max(hoursLimits.phone),
    note: z.string().trim().max(hoursLimits.note),
    /** 0 where nothing was told yet. */
    revision: written(z.number().int().min(0)),
  }),
  output: z.object({ revision: z.int() }),
  load: async ({ queries, agencyId, input }) => {
    await unitOfHours(queries, agencyId, input.unitId);
    const known = await queries
      .selectFrom("service_office")
      .select("revision")
      .where("agency_id", "=", agencyId)
      .where("unit_id", "=", input.unitId)
      .forUpdate()
      .executeTakeFirst();
    return { known: known?.revision ?? 0 };
  },
  may: () => true, // `who` says it all
  run: async (deed) => {
    const { queries, agencyId, input, facts, now, record } = deed;
    const { unitId, address, phone, note } = input;
    expectRevision(facts.known, input.revision);
    const revision = facts.known + 1;
    const by = { changed_by: actorOf(deed).employeeId, changed_at: now };
    const set = { address, phone, note, revision, ...by };
    const { numInsertedOrUpdatedRows } = await queries
      .insertInto("service_office")
      .values({ agency_id: agencyId, unit_id: unitId, ...set })
      .onConflict((conflict) =>
        conflict
          .columns(["agency_id", "unit_id"])
          .doUpdateSet(set)
          .where("service_office.revision", "=", facts.known),
      )
      .executeTakeFirstOrThrow();
    if (!numInsertedOrUpdatedRows) expectRevision(revision, facts.known); // somebody was faster: no row was there to lock
    record({ kind: "office.described", subject: { kind: "unit", id: unitId }, facts: { address, phone } });
    return { revision };
  },
});
