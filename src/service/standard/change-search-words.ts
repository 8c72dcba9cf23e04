import { z } from "zod";
import { command, Revision } from "#platform/procedures/command.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { keepers } from "./keepers.ts";
import { ServiceCode, standardLimits } from "./standard.schema.ts";
import { serviceOf } from "./standard-rows.ts";

export const changeSearchWords = command({
  name: "service.change-words",
  route: {
    method: "PUT",
    path: "/services/{code}/search-words",
    summary: "Other names by which people look for a service",
    tags: ["service"],
  },
  who: keepers,
  input: z.object({
    code: ServiceCode,
    revision: Revision,
    searchWords: z.string().trim().max(standardLimits.searchWords),
  }),
  output: z.object({ revision: z.int() }),
  load: ({ queries, agencyId, input }) => serviceOf(queries, agencyId, input.code, { lock: true }),
  may: () => true, // `who` says it all
  run: async ({ queries, agencyId, facts: service, input, record }) => {
    expectRevision(service.revision, input.revision);
    const revision = service.revision + 1;
    await queries
      .updateTable("service")
      .set({ search_words: input.searchWords, revision })
      .where("agency_id", "=", agencyId)
      .where("service_id", "=", service.serviceId)
      .execute();
    const subject = { kind: "service", id: service.serviceId };
    record({ kind: "service.words-changed", subject, facts: { words: input.searchWords } });
    return { revision };
  },
});
