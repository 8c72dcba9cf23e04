import { z } from "zod";
import { dayOrders } from "../reading/moment.ts";

/** What a row of another application's log can say of a case. */
export const caseFields = [
  "reference",
  "service",
  "unit",
  "received",
  "receivedTime",
  "called",
  "closed",
  "closedTime",
  "outcome",
  "officer",
] as const;
export type CaseField = (typeof caseFields)[number];

/** Without these a row is no case. */
export const neededCaseFields = ["reference", "service", "received"] as const satisfies readonly CaseField[];

export const importedOutcomes = ["issued", "refused", "withdrawn", "open"] as const;
export type ImportedOutcome = (typeof importedOutcomes)[number];

const heading = z.string().trim().min(1).max(200);
const word = z.string().trim().min(1).max(200);
const wordsMax = 500;

/** How one source's log is read; saved with the source, so that the next file needs no questions. */
export const CaseMapping = z.object({
  columns: z.partialRecord(z.enum(caseFields), heading),
  dayOrder: z.enum(dayOrders),
  /** Whose counter it is where no column says so. */
  unitId: z.uuid().nullable(),
  /** The source's words for services, units and outcomes, as plain text, and what they are here. */
  services: z.record(word, z.uuid()).refine(isBounded),
  units: z.record(word, z.uuid()).refine(isBounded),
  outcomes: z.record(word, z.enum(importedOutcomes)).refine(isBounded),
});
export type CaseMapping = z.output<typeof CaseMapping>;

function isBounded(words: object): boolean {
  return Object.keys(words).length <= wordsMax;
}

/** A word of the source as it is looked up: one line, small letters. */
export function plainWord(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase().slice(0, 200);
}
