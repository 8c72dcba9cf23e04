import { z } from "zod";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { keepers } from "./keepers.ts";
import { serviceCodeTaken } from "./standard.errors.ts";
import { ServiceCode, StandardBody } from "./standard.schema.ts";
import { columnsOf } from "./standard-columns.ts";

export const addService = command({
  name: "service.add",
  route: {
    method: "POST",
    path: "/services",
    summary: "Add a service with the first draft of its standard",
    tags: ["service"],
  },
  who: keepers,
  input: StandardBody.extend({ code: ServiceCode }),
  output: z.object({ serviceId: z.uuid(), code: z.string(), version: z.int(), revision: z.int() }),
  load: async () => ({}),
  may: () => true, // `who` says it all
  run: async (deed) => {
    const { queries, agencyId, now, record } = deed;
    const { code, ...body } = deed.input;
    const serviceId = newId(now);
    const added = await queries
      .insertInto("service")
      .values({ agency_id: agencyId, service_id: serviceId, code, created_at: now })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) throw serviceCodeTaken({ code });
    const row = { agency_id: agencyId, service_id: serviceId, version: 1, created_at: now };
    await queries
      .insertInto("service_standard")
      .values({ ...row, ...columnsOf(body, []), created_by: actorOf(deed).employeeId })
      .execute();
    record({ kind: "service.added", subject: { kind: "service", id: serviceId }, facts: { code } });
    return { serviceId, code, version: 1, revision: 1 };
  },
});
