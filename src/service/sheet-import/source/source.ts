import { z } from "zod";
import { newId } from "#platform/clock/new-id.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, Revision } from "#platform/procedures/command.ts";
import { query } from "#platform/procedures/query.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import type { FoundRow, ImportNoun } from "../import-noun.ts";
import { sheetImportConfirmed, sheetSourceNameTaken } from "../sheet-import.errors.ts";
import { noMapping, SheetMapping } from "../sheet-import.schema.ts";
import { sheetImportById } from "../sheet-import-rows.ts";
import { askReading } from "./ask-reading.ts";
import { sheetSources, sourceByIdLocked } from "./source-rows.ts";

const sourcesMax = 50;
const Source = z.object({
  ...{ sourceId: z.uuid(), name: z.string() },
  ...{ revision: z.int(), mapping: SheetMapping },
});

export function listSourcesOf<Row extends FoundRow>({ name: noun, tag, keepers }: ImportNoun<Row>) {
  return query({
    name: `${noun}-source.list`,
    route: {
      method: "GET",
      path: `/${noun}-sources`,
      summary: "Where sheets are taken over from",
      tags: [tag],
    },
    who: keepers,
    input: z.object({}),
    output: z.object({ sources: z.array(Source) }),
    run: async ({ queries, agencyId }) => ({ sources: await sheetSources(noun, queries, agencyId) }),
  });
}

export function addSourceOf<Row extends FoundRow>({ name: noun, tag, keepers }: ImportNoun<Row>) {
  return command({
    name: `${noun}-source.add`,
    route: {
      method: "POST",
      path: `/${noun}-sources`,
      summary: "Name where sheets will be taken over from",
      tags: [tag],
    },
    who: keepers,
    input: z.object({ name: z.string().trim().min(1).max(100) }),
    output: z.object({ sourceId: z.uuid() }),
    load: ({ queries, agencyId }) => sheetSources(noun, queries, agencyId),
    may: ({ facts }) => facts.length < sourcesMax,
    run: async ({ queries, agencyId, actor, input, facts, now, record }) => {
      if (facts.some(({ name }) => name.toLowerCase() === input.name.toLowerCase()))
        throw sheetSourceNameTaken();
      const sourceId = newId(now);
      const row = { agency_id: agencyId, source_id: sourceId, noun, name: input.name };
      const changed = { changed_by: actor?.employeeId ?? null, changed_at: now };
      await queries
        .insertInto("sheet_source")
        .values({ ...row, ...changed, mapping: JSON.stringify(noMapping) })
        .execute();
      record({
        kind: "sheet-source.added",
        subject: { kind: "sheet-source", id: sourceId },
        facts: { noun, name: input.name },
      });
      return { sourceId };
    },
  });
}

export function saveMappingOf<Row extends FoundRow>(of: ImportNoun<Row>) {
  const { name: noun, tag, keepers } = of;
  return command({
    name: `${noun}-source.map`,
    route: {
      method: "PUT",
      path: `/${noun}-imports/{importId}/mapping`,
      summary: "Say how the source's sheets are read; the uploaded one is read again",
      tags: [tag],
    },
    who: keepers,
    input: z.object({ importId: z.uuid(), revision: Revision, mapping: SheetMapping }),
    output: z.object({ revision: z.int(), jobId: z.uuid() }),
    load: async ({ queries, agencyId, input }) => {
      const { sourceId, confirmedAt } = await sheetImportById(noun, queries, agencyId, input.importId);
      return { confirmedAt, source: await sourceByIdLocked(noun, queries, agencyId, sourceId) };
    },
    may: () => true,
    run: async (deed) => {
      const { queries, agencyId, input, facts, now, record } = deed;
      const { confirmedAt, source } = facts;
      if (confirmedAt) throw sheetImportConfirmed();
      expectOwnWords(of, input.mapping);
      expectRevision(source.revision, input.revision);
      const revision = source.revision + 1;
      await queries
        .updateTable("sheet_source")
        .set({ mapping: JSON.stringify(input.mapping), revision })
        .set({ changed_by: actorOf(deed).employeeId, changed_at: now })
        .where("agency_id", "=", agencyId)
        .where("source_id", "=", source.sourceId)
        .execute();
      const jobId = await askReading(noun, deed, { importId: input.importId, revision });
      const { columns, dayOrder } = input.mapping;
      record({
        kind: "sheet-source.mapped",
        subject: { kind: "sheet-source", id: source.sourceId },
        facts: { noun, name: source.name, dayOrder, columns: Object.keys(columns).join(" ") },
      });
      return { revision, jobId };
    },
  });
}

/** A mapping may come by the API: its fields and meanings are those of the noun. */
function expectOwnWords<Row extends FoundRow>(
  { fields, meanings }: ImportNoun<Row>,
  mapping: SheetMapping,
): void {
  const unknown = (of: string, known: readonly string[], words: readonly string[]): FieldFault[] =>
    words
      .filter((word) => !known.includes(word))
      .map((word) => ({ path: `mapping.${of}.${word}`, code: wrong }));
  const faults = [
    ...unknown("columns", fields, Object.keys(mapping.columns)),
    ...unknown("meanings", meanings, Object.values(mapping.meanings)),
  ];
  if (faults.length > 0) throw invalid(faults);
}

const wrong = "sheet-import.not-ours";
