import type { ImportedOutcome } from "../case-fields.ts";

/** A case as a row of another log tells it; moments at the counter's clock, "YYYY-MM-DDTHH:MM". */
export type ImportedCase = {
  readonly rowNumber: number;
  /** Of the case that it changes. */
  readonly caseId?: string;
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
