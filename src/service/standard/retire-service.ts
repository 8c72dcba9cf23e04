import { z } from "zod";
import { Day } from "#platform/clock/day.schema.ts";
import { command, Revision } from "#platform/procedures/command.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { keepers } from "./keepers.ts";
import { retirementTooEarly, serviceRetired } from "./standard.errors.ts";
import { ServiceCode } from "./standard.schema.ts";
import { serviceOf } from "./standard-rows.ts";

export const retireService = command({
  name: "service.retire",
  route: {
    method: "POST",
    path: "/services/{code}/retirement",
    summary: "End a service: from a day on nothing is taken in; what is under way goes on",
    tags: ["service"],
  },
  who: keepers,
  input: z.object({ code: ServiceCode, revision: Revision, retiredOn: Day }),
  output: z.object({ retiredOn: z.string() }),
  load: ({ queries, agencyId, input }) => serviceOf(queries, agencyId, input.code, { lock: true }),
  may: () => true, // `who` says it all
  run: async ({ queries, agencyId, facts: service, input, today, record }) => {
    const { retiredOn } = input;
    if (service.retiredOn) throw serviceRetired({ day: service.retiredOn });
    expectRevision(service.revision, input.revision);
    if (retiredOn < today) throw retirementTooEarly({ earliest: today });
    await queries
      .updateTable("service")
      .set({ retired_on: retiredOn, revision: service.revision + 1 })
      .where("agency_id", "=", agencyId)
      .where("service_id", "=", service.serviceId)
      .execute();
    const subject = { kind: "service", id: service.serviceId };
    record({ kind: "service.retired", subject, facts: { retiredOn } });
    return { retiredOn };
  },
});
