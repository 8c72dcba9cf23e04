import type { CaseField, ImportedOutcome } from "../mapping/mapping.schema.ts";

/** A case as a row of another log tells it; moments at the counter's clock, "YYYY-MM-DDTHH:MM". */
export type ImportedCase = {
  readonly rowNumber: number;
  readonly reference: string;
  readonly serviceId: string;
  readonly unitId: string;
  readonly received: string;
  /** From the ticket to the counter; null where nobody kept it. */
  readonly waitedMinutes: number | null;
  readonly closed: string | null;
  readonly outcome: ImportedOutcome;
  readonly officerNip: string | null;
};

/** A cell that cannot be read, or that contradicts another. */
export type RowFault = {
  readonly field: CaseField;
  readonly code: string;
  readonly facts: Readonly<Record<string, string | number>>;
};
