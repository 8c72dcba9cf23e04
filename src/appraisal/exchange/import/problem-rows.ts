import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";

const pageSize = 50;

export const FoundProblem = z.object({
  ordinal: z.int(),
  rowNumber: z.int(),
  column: z.string().nullable(),
  heading: z.string(),
  nip: z.string(),
  code: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type FoundProblem = z.output<typeof FoundProblem>;

/** The wrong cells of an upload in the order of its rows, a page of them. */
export async function problemsOf(
  queries: Queries,
  agencyId: number,
  { importId, after }: { importId: string; after: number },
): Promise<{ problems: FoundProblem[]; next: string | null }> {
  const rows = await queries
    .selectFrom("rating_import_problem")
    .select([
      "ordinal",
      "row_number as rowNumber",
      "column_name as column",
      "heading",
      "nip",
      "code",
      "facts",
    ])
    .where("agency_id", "=", agencyId)
    .where("import_id", "=", importId)
    .where("ordinal", ">", after)
    .orderBy("ordinal")
    .limit(pageSize + 1)
    .execute();
  const problems = rows.slice(0, pageSize).map((row) => FoundProblem.parse(row));
  return { problems, next: rows.length > pageSize ? String(problems.at(-1)?.ordinal) : null };
}
