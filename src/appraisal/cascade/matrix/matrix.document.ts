import type { DocumentAgency, DocumentPerson } from "#platform/documents/document-data.ts";
import { say, speaking } from "#platform/words/words.ts";
import { showDay } from "#ui/locale.ts";

export type MatrixDocument = {
  agency: DocumentAgency;
  year: number;
  place: string;
  head: DocumentPerson;
  /** The head's results, each with its indicators and targets in words. */
  columns: readonly { statement: string; indicators: readonly string[] }[];
  /** `cells` in the order of the columns: what the person delivers there, nothing where none. */
  rows: readonly { name: string; position: string; cells: readonly (readonly string[])[] }[];
  /** The day on which the head's plan was agreed; null while it is not. */
  agreedOn: string | null;
};

/** As many columns as a page upright can hold side by side. */
const columnsBeside = 4;

/** What `makeDocument` needs for document 3, in Indonesian, the language of the form. */
export function matrixDocument(matrix: MatrixDocument) {
  const { agency, year, place, head, agreedOn } = matrix;
  return speaking("id", () => ({
    template: "src/appraisal/cascade/matrix/matrix.document.typ",
    title: say("matrix.document.title", { year, name: head.name }),
    data: {
      ...{ agency, place, head },
      period: say("matrix.document.period", { year }),
      day: agreedOn && showDay(agreedOn),
      caution: agreedOn === null ? say("matrix.document.draft") : null,
      parts: partsOf(matrix),
      note: matrix.rows.length > 0 ? say("matrix.document.note") : null,
    },
  }));
}

/** The columns a few at a time, each time with all the people; one part at least, so that the people are named. */
function partsOf({ columns, rows }: MatrixDocument) {
  const count = Math.max(1, Math.ceil(columns.length / columnsBeside));
  return Array.from({ length: count }, (_, part) => {
    const from = part * columnsBeside;
    const beside = columns.slice(from, from + columnsBeside);
    return {
      columns: beside.map(({ statement, indicators }, index) => ({
        number: `(${from + index + 1})`,
        statement,
        indicators: [...indicators],
      })),
      rows: rows.map(({ name, position, cells }) => ({
        ...{ name, position },
        cells: cells.slice(from, from + columnsBeside).map((lines) => [...lines]),
      })),
    };
  });
}
