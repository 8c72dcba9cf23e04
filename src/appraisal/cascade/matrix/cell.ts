import type { ExpectedResult } from "#appraisal/cascade/expected/expected.schema.ts";
import type { Matrix, MatrixDelivery } from "./matrix.schema.ts";

/** What one person delivers for one of the head's results, and what the head expects there besides. */
export type Cell = {
  delivered: MatrixDelivery[];
  /** Not answered yet, or answered with a reason; what was taken is delivered. */
  expected: ExpectedResult[];
};

export function cellOf({ deliveries, expected }: Matrix, employeeId: string, resultId: string): Cell {
  const isHere = (one: { employeeId: string; servesId: string | null }) =>
    one.employeeId === employeeId && one.servesId === resultId;
  return {
    delivered: deliveries.filter(isHere),
    expected: expected.filter((one) => isHere(one) && one.answer?.answer !== "taken"),
  };
}

/** Where the head fills a cell. */
export function cellPath(year: number, resultId: string, employeeId: string): string {
  return `/peran-hasil/matriks/sel/${resultId}/${employeeId}?tahun=${year}`;
}

/** What a person delivers beside all columns: for something else, for own words, or for nothing. */
export function besideColumns({ deliveries, columns }: Matrix, employeeId: string): MatrixDelivery[] {
  const shown = new Set(columns.map(({ resultId }) => resultId));
  return deliveries.filter(
    (one) => one.employeeId === employeeId && (one.servesId === null || !shown.has(one.servesId)),
  );
}
