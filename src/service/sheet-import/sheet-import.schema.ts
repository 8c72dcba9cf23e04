import { z } from "zod";
import { Foreseen } from "./foreseen.schema.ts";
import { dayOrders } from "./reading/moment.ts";

const heading = z.string().trim().min(1).max(200);
const word = z.string().trim().min(1).max(200);
const wordsMax = 500;

function isBounded(words: object): boolean {
  return Object.keys(words).length <= wordsMax;
}

/** How one source's sheets are read; saved with the source, so that the next file needs no questions. */
export const SheetMapping = z.object({
  /** Which heading stands over a field of the noun. */
  columns: z.record(z.string().max(40), heading).refine(isBounded),
  dayOrder: z.enum(dayOrders),
  /** Whose counter it is where no column says so. */
  unitId: z.uuid().nullable(),
  /** The source's words for services, units and whatever else has to be told apart, as plain text, and what they are. */
  services: z.record(word, z.uuid()).refine(isBounded),
  units: z.record(word, z.uuid()).refine(isBounded),
  meanings: z.record(word, z.string().max(40)).refine(isBounded),
});
export type SheetMapping = z.output<typeof SheetMapping>;

/** The lists of words in a mapping. */
export const wordLists = ["services", "units", "meanings"] as const;
export type WordList = (typeof wordLists)[number];

/** A mapping of which nothing is said yet. */
export const noMapping: SheetMapping = {
  columns: {},
  dayOrder: "day-first",
  unitId: null,
  services: {},
  units: {},
  meanings: {},
};

/** Whether the source says how its sheets are read. */
export function isMapped({ columns }: SheetMapping): boolean {
  return Object.keys(columns).length > 0;
}

/** A word of the source as it is looked up: one line, small letters. */
export function plainWord(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase().slice(0, 200);
}

const Words = z.array(z.string());

/** The words of a file that have to be told apart. */
export const FileWordLists = z.object({ services: Words, units: Words, meanings: Words });
export type FileWordLists = z.output<typeof FileWordLists>;

/** An uploaded sheet: what its file would change under the source's mapping, and what became of it. */
export const SheetImport = z.object({
  importId: z.uuid(),
  sourceId: z.uuid(),
  sourceName: z.string(),
  sourceRevision: z.int(),
  /** Of the mapping, under which it was read last. */
  readRevision: z.int(),
  mapping: SheetMapping,
  fileId: z.uuid(),
  fileName: z.string(),
  uploadedAt: z.date(),
  jobId: z.uuid(),
  failure: z.string().nullable(),
  failureFacts: z.record(z.string(), z.union([z.string(), z.number()])),
  finding: z
    .object({
      headings: z.array(z.string()),
      words: FileWordLists,
      guess: SheetMapping,
      fileRows: z.int(),
      added: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      keptHere: z.int(),
      problems: z.int(),
      turnedDays: z.int(),
      changesSha256: z.string(),
      markedFileId: z.uuid().nullable(),
      foreseen: Foreseen.nullable(),
    })
    .nullable(),
  confirmedAt: z.date().nullable(),
  saveFailure: z.string().nullable(),
  saveFailureFacts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type SheetImport = z.output<typeof SheetImport>;
