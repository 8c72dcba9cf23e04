import { z } from "zod";
import { markedFileMissing } from "#appraisal/exchange/exchange.errors.ts";
import { exchangeKeepers, exchangeReaders } from "#appraisal/exchange/exchange-readers.ts";
import { expectOpenedYear } from "#appraisal/period/opened-year.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { closingOf } from "#appraisal/year-end/closing-state.ts";
import { loadFile } from "#platform/files/files.ts";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { markedName } from "#platform/spreadsheets/marked-workbook.ts";
import { say } from "#platform/words/words.ts";
import { asLine, comparedCounts, comparedRows } from "./compared-rows.ts";
import { ComparedLine, LineKind, RatingImport } from "./import.schema.ts";
import { ratingImportById, ratingImportsOf } from "./import-rows.ts";
import { FoundProblem, problemsOf } from "./problem-rows.ts";

const ImportKey = z.object({ importId: z.uuid() });

export const listRatingImports = query({
  name: "exchange.imports",
  route: {
    method: "GET",
    path: "/periods/{year}/rating-imports",
    summary: "Uploaded ratings of the national system, the newest first",
    tags: ["exchange"],
  },
  who: exchangeReaders,
  input: z.object({ year: Year }),
  output: z.object({ imports: z.array(RatingImport) }),
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    await expectOpenedYear(ground, input.year);
    return { imports: await ratingImportsOf(queries, agencyId, input.year) };
  },
});

export const readRatingImport = query({
  name: "exchange.import",
  route: {
    method: "GET",
    path: "/rating-imports/{importId}",
    summary: "An upload, and how many of its lines are the same, differ, or stand on one side only",
    tags: ["exchange"],
  },
  who: exchangeReaders,
  input: ImportKey,
  output: RatingImport.extend({
    counts: z.partialRecord(LineKind, z.int()),
    /** Whether its year is closed: then no national rating is recorded any more. */
    isClosed: z.boolean(),
  }),
  run: async (ground) => {
    const found = await ratingImportById(ground.queries, ground.agencyId, ground.input.importId);
    const isRead = found.reading !== null && found.reading.problems === 0;
    const counts = isRead ? await comparedCounts(ground, found) : {};
    return { ...found, counts, isClosed: (await closingOf(ground, found.year)) !== null };
  },
});

export const comparedRatings = query({
  name: "exchange.lines",
  route: {
    method: "GET",
    path: "/rating-imports/{importId}/lines",
    summary: "Each line of an upload beside the rating that counts here",
    tags: ["exchange"],
  },
  who: exchangeReaders,
  input: ImportKey.extend({
    kind: LineKind.optional(),
    after: z.string().max(100).optional(),
    limit: written(z.int().min(1).max(2000)).default(50), // not of the law: a page
  }),
  output: z.object({ lines: z.array(ComparedLine), next: z.string().nullable() }),
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    const { importId, kind, after, limit } = input;
    const found = await ratingImportById(queries, agencyId, importId);
    const isRead = found.reading !== null && found.reading.problems === 0;
    const rows = isRead ? await comparedRows(ground, found, { kind, after, limit: limit + 1 }) : [];
    const lines = rows.slice(0, limit).map(asLine);
    return { lines, next: rows.length > limit ? (lines.at(-1)?.key ?? null) : null };
  },
});

export const ratingProblems = query({
  name: "exchange.problems",
  route: {
    method: "GET",
    path: "/rating-imports/{importId}/problems",
    summary: "The wrong cells of an upload, 50 at a time",
    tags: ["exchange"],
  },
  who: exchangeReaders,
  input: ImportKey.extend({ after: written(z.int().min(-1).max(1e9)).default(-1) }),
  output: z.object({ problems: z.array(FoundProblem), next: z.string().nullable() }),
  run: async ({ queries, agencyId, input }) => {
    await ratingImportById(queries, agencyId, input.importId); // throws for one that is not there
    return problemsOf(queries, agencyId, input);
  },
});

export const markedRatings = query({
  name: "exchange.marked-file",
  route: {
    method: "GET",
    path: "/rating-imports/{importId}/marked-file",
    summary: "The same workbook with its wrong cells marked",
    tags: ["exchange"],
  },
  who: exchangeKeepers,
  input: ImportKey,
  output: z.file(),
  run: async ({ queries, agencyId, input }) => {
    const row = await queries
      .selectFrom("rating_import_reading")
      .select("marked_file_id")
      .where("agency_id", "=", agencyId)
      .where("import_id", "=", input.importId)
      .executeTakeFirst();
    if (!row?.marked_file_id) throw markedFileMissing();
    const { name, bytes, mediaType } = await loadFile(queries, agencyId, row.marked_file_id);
    return new File([new Uint8Array(bytes)], markedName(name, say("import.mend.marked")), {
      type: mediaType,
    });
  },
});
