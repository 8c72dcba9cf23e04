import { z } from "zod";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command } from "#platform/procedures/command.ts";
import { keepers } from "./keepers.ts";
import { serviceRetired, standardDraftThere, standardUnknown } from "./standard.errors.ts";
import { ServiceCode } from "./standard.schema.ts";
import { bodyOf, columnsOf } from "./standard-columns.ts";
import { serviceOf, standardsOf } from "./standard-rows.ts";

export const beginDraft = command({
  name: "standard.begin",
  route: {
    method: "POST",
    path: "/services/{code}/standards",
    summary: "Begin a new version of a standard, written like the newest one",
    tags: ["service"],
  },
  who: keepers,
  input: z.object({ code: ServiceCode }),
  output: z.object({ version: z.int() }),
  load: async ({ queries, agencyId, input }) => ({
    service: await serviceOf(queries, agencyId, input.code, { lock: true }),
    versions: await standardsOf(queries, agencyId, input.code),
  }),
  may: () => true, // `who` says it all
  run: async (deed) => {
    const { queries, agencyId, now, record, facts } = deed;
    const { service, versions } = facts;
    const [newest] = versions;
    if (!newest) throw standardUnknown();
    if (service.retiredOn) throw serviceRetired({ day: service.retiredOn });
    if (newest.publishedAt === null) throw standardDraftThere({ version: newest.version });
    const version = newest.version + 1;
    await queries
      .insertInto("service_standard")
      .values({
        ...{ agency_id: agencyId, service_id: service.serviceId, version, created_at: now },
        ...columnsOf(bodyOf(newest), versions),
        created_by: actorOf(deed).employeeId,
      })
      .execute();
    const subject = { kind: "service", id: service.serviceId };
    record({ kind: "standard.begun", subject, facts: { version } });
    return { version };
  },
});
