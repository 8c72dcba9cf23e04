import type { Attempt } from "#ui/form/attempt.ts";
import type { ComparedLine, LineKind, RatingImport } from "./import.schema.ts";
import type { FoundProblem } from "./problem-rows.ts";

/** What the page of a comparison shows. */
export type ComparisonPageProps = {
  found: RatingImport & { counts: Partial<Record<LineKind, number>>; isClosed: boolean };
  kind: LineKind;
  lines: readonly ComparedLine[];
  problems: readonly FoundProblem[];
  next: string | null;
  keeps: boolean;
  attempt: Attempt;
};
