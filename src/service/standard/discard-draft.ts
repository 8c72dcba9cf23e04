import { z } from "zod";
import { command } from "#platform/procedures/command.ts";
import { draftAtHand, expectDraft } from "./draft-at-hand.ts";
import { keepers } from "./keepers.ts";
import { standardOnly } from "./standard.errors.ts";
import { DraftKey } from "./standard.schema.ts";

export const discardDraft = command({
  name: "standard.discard",
  route: {
    method: "POST",
    path: "/services/{code}/standards/{version}/discard",
    summary: "Throw a draft away; what was published stays",
    tags: ["service"],
  },
  who: keepers,
  input: DraftKey,
  output: z.object({ version: z.int() }),
  load: draftAtHand,
  may: () => true, // `who` says it all
  run: async ({ queries, agencyId, facts, input, record }) => {
    expectDraft(facts, input.revision);
    if (facts.versions.length === 1) throw standardOnly(); // a service is what its standards say
    const { serviceId } = facts.service;
    await queries
      .deleteFrom("service_standard")
      .where("agency_id", "=", agencyId)
      .where("service_id", "=", serviceId)
      .where("version", "=", input.version)
      .execute();
    const subject = { kind: "service", id: serviceId };
    record({ kind: "standard.discarded", subject, facts: { version: input.version } });
    return { version: input.version };
  },
});
