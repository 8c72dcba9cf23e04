import type { Queries } from "#platform/database/database.ts";
import type { LawData } from "#rules/law.ts";

export const measureUnits = [
  "minute", // while the counter is open
  "share", // 0 to 1
  "index", // 25 to 100, as the satisfaction index
  "score", // 1 to 4
  "count",
  "points", // weighted output
] as const;
export type MeasureUnit = (typeof measureUnits)[number];

/** How the facts of many cells become one value; what each keeps so that it can be merged is in `Kept`. */
export type Aggregation = "count" | "sum" | "mean" | "share" | "median" | "p90";

/** What a cell keeps: enough to merge with other cells without going back to the rows. */
export type Kept =
  | { readonly is: "total"; readonly sum: number; readonly sumOfSquares: number }
  | { readonly is: "hits"; readonly hits: number }
  /**
   * A mean of means that weigh alike, times `times`: each part with its sum and how many gave it, so that months of
   * different gaps come to the same as all of them at once.
   */
  | {
      readonly is: "means";
      readonly times: number;
      readonly parts: readonly (readonly [sum: number, count: number])[];
    }
  /**
   * Every value with how often it came, in rising order: exact, so a median of merged cells is the true one. `rounded`
   * is set where there were too many different ones (src/statistics/counted-values.ts).
   */
  | {
      readonly is: "values";
      readonly values: readonly (readonly [value: number, times: number])[];
      readonly rounded?: true;
    };

/** One month of one unit (or person) and, where the measure tells services apart, one service. */
export type Cell = {
  readonly month: Month;
  readonly unitId: string;
  /** Whose work it is; null where the measure is about units only, or nobody is named. */
  readonly employeeId: string | null;
  readonly serviceId: string | null;
  /** On how many facts it rests. */
  readonly count: number;
  /** How many facts were expected and are not there (a case without a closing time, an answer left out). */
  readonly missing: number;
  readonly kept: Kept;
};

/** "2026-03". */
export type Month = string;

/** The cells to compute anew: of one unit in one month. */
export type Touched = { readonly unitId: string; readonly month: Month };

/**
 * Something that a slice can measure. Name, meaning and source stand in messages/ under `measure.<code>.name`,
 * `.meaning` and `.source`, in both languages.
 */
export type Measure = {
  /** "case.handling-median": the room's noun first. */
  readonly code: string;
  /** The pile of facts that it is drawn from; what touches the pile computes all its measures anew. */
  readonly pile: string;
  readonly unit: MeasureUnit;
  readonly polarity: "higher-better" | "lower-better" | "neither";
  readonly aggregation: Aggregation;
  /** Whether a person's own figure may be asked for: by themselves, their heads and as an indicator of their plan. */
  readonly ofPersons: boolean;
  readonly byService: boolean;
  /** Whether anybody may see it of units, in groups of five or more. */
  readonly isPublic: boolean;
  /** What an indicator is called that is bound to it, and the aspect of its target. */
  readonly aspect: "quantity" | "quality" | "time" | "cost";
  /** Words, small, by which an indicator that people write speaks of it: "kepuasan masyarakat". */
  readonly spokenOf?: readonly string[];
};

/** Where cells come from: one set-based query for the touched units and months, never row by row. */
export type Pile = {
  readonly name: string;
  readonly measures: readonly Measure[];
  /** Every cell of every touched unit and month, by measure code; what is not given back is empty. */
  cells(
    queries: Queries,
    agencyId: number,
    touched: readonly Touched[],
    law: LawData,
  ): Promise<ReadonlyMap<string, readonly Cell[]>>;
  /** From the first to the last month that has facts, for computing everything anew; the last five years when left out. */
  span?(
    queries: Queries,
    agencyId: number,
  ): Promise<{ readonly from: Month; readonly through: Month } | null>;
};
