import { sql } from "kysely";
import type { ComparedAt, Comparison } from "#service/sheet-import/import-noun.ts";
import { hashOfAnswers } from "../answer/hash-of-answers.ts";
import type { ImportedAnswer } from "./reading/imported-answer.ts";

const idsAtOnce = 10_000;

/** Which answers of a sheet are not here yet; those that are stay as they stand. */
export async function compareAnswers(
  { queries, agencyId }: Pick<ComparedAt, "queries" | "agencyId">,
  rows: readonly ImportedAnswer[],
): Promise<Comparison<ImportedAnswer>> {
  const known = new Set<string>();
  for (let at = 0; at < rows.length; at += idsAtOnce) {
    const ids = rows.slice(at, at + idsAtOnce).map(({ answer }) => answer.answerId);
    const { rows: found } = await sql<{ id: string }>`
      select answer_id as id from survey_answer
      where agency_id = ${agencyId} and answer_id = any(${ids}::uuid[]) order by answer_id`.execute(queries);
    for (const { id } of found) known.add(id);
  }
  const added = rows.filter(({ answer }) => !known.has(answer.answerId));
  const sha256 = hashOfAnswers(added); // the ids follow from what the answers say
  return { added, changed: [], unchanged: rows.length - added.length, keptHere: 0, sha256 };
}
