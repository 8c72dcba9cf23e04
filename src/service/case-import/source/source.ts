import { z } from "zod";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, Revision } from "#platform/procedures/command.ts";
import { query } from "#platform/procedures/query.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { caseSourceNameTaken } from "../case-import.errors.ts";
import { noMapping } from "../case-import.schema.ts";
import { caseImportById } from "../case-import-rows.ts";
import { caseLogKeepers } from "../case-log-keepers.ts";
import { CaseMapping } from "../mapping/mapping.schema.ts";
import { askReading } from "./ask-reading.ts";
import { caseSources, sourceByIdLocked } from "./source-rows.ts";

const sourcesMax = 50;

export const listCaseSources = query({
  name: "case-source.list",
  route: {
    method: "GET",
    path: "/case-sources",
    summary: "Other applications whose logs of cases are taken over",
    tags: ["case-import"],
  },
  who: caseLogKeepers,
  input: z.object({}),
  output: z.object({
    sources: z.array(
      z.object({ sourceId: z.uuid(), name: z.string(), revision: z.int(), mapping: CaseMapping }),
    ),
  }),
  run: async ({ queries, agencyId }) => ({ sources: await caseSources(queries, agencyId) }),
});

export const addCaseSource = command({
  name: "case-source.add",
  route: {
    method: "POST",
    path: "/case-sources",
    summary: "Name another application whose logs of cases will be taken over",
    tags: ["case-import"],
  },
  who: caseLogKeepers,
  input: z.object({ name: z.string().trim().min(1).max(100) }),
  output: z.object({ sourceId: z.uuid() }),
  load: ({ queries, agencyId }) => caseSources(queries, agencyId),
  may: ({ facts }) => facts.length < sourcesMax,
  run: async ({ queries, agencyId, actor, input, facts, now, record }) => {
    if (facts.some(({ name }) => name.toLowerCase() === input.name.toLowerCase()))
      throw caseSourceNameTaken();
    const sourceId = newId(now);
    const row = { agency_id: agencyId, source_id: sourceId, name: input.name };
    const changed = { changed_by: actor?.employeeId ?? null, changed_at: now };
    await queries
      .insertInto("case_source")
      .values({ ...row, ...changed, mapping: JSON.stringify(noMapping) })
      .execute();
    record({
      kind: "case-source.added",
      subject: { kind: "case-source", id: sourceId },
      facts: { name: input.name },
    });
    return { sourceId };
  },
});

export const saveCaseMapping = command({
  name: "case-source.map",
  route: {
    method: "PUT",
    path: "/case-imports/{importId}/mapping",
    summary: "Say how the source's logs are read; the uploaded one is read again",
    tags: ["case-import"],
  },
  who: caseLogKeepers,
  input: z.object({ importId: z.uuid(), revision: Revision, mapping: CaseMapping }),
  output: z.object({ revision: z.int(), jobId: z.uuid() }),
  load: async ({ queries, agencyId, input }) => {
    const { sourceId } = await caseImportById(queries, agencyId, input.importId);
    return sourceByIdLocked(queries, agencyId, sourceId);
  },
  may: () => true,
  run: async (deed) => {
    const { queries, agencyId, input, facts: source, now, record } = deed;
    expectRevision(source.revision, input.revision);
    const revision = source.revision + 1;
    await queries
      .updateTable("case_source")
      .set({ mapping: JSON.stringify(input.mapping), revision })
      .set({ changed_by: actorOf(deed).employeeId, changed_at: now })
      .where("agency_id", "=", agencyId)
      .where("source_id", "=", source.sourceId)
      .execute();
    const jobId = await askReading(deed, { importId: input.importId, revision });
    const { columns, dayOrder } = input.mapping;
    record({
      kind: "case-source.mapped",
      subject: { kind: "case-source", id: source.sourceId },
      facts: { name: source.name, dayOrder, columns: Object.keys(columns).join(" ") },
    });
    return { revision, jobId };
  },
});
