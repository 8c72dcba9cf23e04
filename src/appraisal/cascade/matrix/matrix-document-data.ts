import { targetText } from "#appraisal/target-text.ts";
import type { Agency } from "#organisation/index.ts";
import type { DocumentPerson } from "#platform/documents/document-data.ts";
import { speaking } from "#platform/words/words.ts";
import { cellOf } from "./cell.ts";
import type { MatrixDocument } from "./matrix.document.ts";
import type { Matrix } from "./matrix.schema.ts";

type Around = { agency: Agency; head: DocumentPerson; agreedOn: string | null };

/** A matrix as it was read, in the shape of the printed form: what is promised, and not what is only expected. */
export function matrixDocumentData(matrix: Matrix, { agency, head, agreedOn }: Around): MatrixDocument {
  const { name, parentName, address, place } = agency;
  return speaking("id", () => ({
    agency: { name, parentName, address },
    ...{ year: matrix.year, place, head, agreedOn },
    columns: matrix.columns.map(({ statement, indicators }) => ({
      statement,
      indicators: indicators.map((indicator) => `${indicator.statement}: ${targetText(indicator)}`),
    })),
    rows: matrix.rows.map((row) => ({
      name: row.name,
      position: row.positionTitle,
      cells: matrix.columns.map((column) =>
        cellOf(matrix, row.employeeId, column.resultId).delivered.map(({ statement }) => statement),
      ),
    })),
  }));
}
