import { z } from "zod";
import { command } from "#platform/procedures/command.ts";
import { lawOn } from "#rules/law.ts";
import { draftAtHand, expectDraft } from "./draft-at-hand.ts";
import { keepers } from "./keepers.ts";
import { missingOf } from "./missing.ts";
import { DraftKey, StandardBody } from "./standard.schema.ts";
import { columnsOf } from "./standard-columns.ts";
import { standardOf } from "./standard-rows.ts";

export const saveDraft = command({
  name: "standard.save",
  route: {
    method: "PUT",
    path: "/services/{code}/standards/{version}",
    summary: "Write the draft of a standard",
    tags: ["service"],
  },
  who: keepers,
  input: DraftKey.extend(StandardBody.shape),
  output: z.object({ revision: z.int(), missing: z.array(z.string()) }),
  load: draftAtHand,
  may: () => true, // `who` says it all
  run: async (deed) => {
    const { queries, agencyId, facts, record, today, services } = deed;
    const { code, version, revision, ...body } = deed.input;
    expectDraft(facts, revision);
    const earlier = facts.versions.filter((one) => one.version <= version);
    await queries
      .updateTable("service_standard")
      .set({ ...columnsOf(body, earlier), revision: revision + 1 })
      .where("agency_id", "=", agencyId)
      .where("service_id", "=", facts.service.serviceId)
      .where("version", "=", version)
      .execute();
    const subject = { kind: "service", id: facts.service.serviceId };
    record({ kind: "standard.written", subject, facts: { version } });
    const written = await standardOf(queries, agencyId, code, version);
    return { revision: revision + 1, missing: [...missingOf(written, lawOn(services.law, today)).value] };
  },
});
