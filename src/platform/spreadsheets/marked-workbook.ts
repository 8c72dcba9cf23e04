import { Refusal } from "#platform/errors/refusal.ts";
import { markSheet } from "./mark.ts";
import { type Sheet, type SheetFile, stemOf } from "./sheet.ts";
import { cannotBeMarked } from "./spreadsheets.errors.ts";

/** Something wrong with a cell, or with the whole row where `column` is null; both 1-based as Excel counts. */
export type CellProblem = {
  readonly rowNumber: number;
  readonly column: number | null;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
};

/**
 * The same workbook with each wrong cell marked and explained; a problem of a whole row marks its first cell. Null
 * where its format has no place for marks: the page names the cells all the same.
 */
export async function markedWorkbook(
  file: SheetFile,
  { sheetName }: Pick<Sheet, "sheetName">,
  problems: readonly CellProblem[],
  sentence: (problem: CellProblem) => string,
): Promise<SheetFile | null> {
  const marks = problems.map((problem) => ({
    row: problem.rowNumber,
    column: problem.column ?? 1,
    comment: sentence(problem),
  }));
  try {
    return await markSheet(file, marks, { sheetName });
  } catch (error) {
    if (error instanceof Refusal && error.code === cannotBeMarked().code) return null;
    throw error;
  }
}

/** The file's name with a word that tells it from the original; once, however often it comes back. */
export function markedName(name: string, ending: string): string {
  const stem = stemOf(name);
  return `${stem.endsWith(ending) ? stem : stem + ending}.xlsx`;
}
