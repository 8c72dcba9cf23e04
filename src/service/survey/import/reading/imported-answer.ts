import type { Answer } from "../../survey.schema.ts";

/** An answer as a row of a sheet tells it. Its id follows from what it says: the same row again is the same answer. */
export type ImportedAnswer = {
  readonly rowNumber: number;
  readonly answer: Answer;
  readonly unitId: string;
  readonly day: string;
  /** The respondent's number in the sheet, "" where there is none. */
  readonly number: string;
  /** What it says, under the installation's secret. */
  readonly mark: string;
};
