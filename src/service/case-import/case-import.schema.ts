import { z } from "zod";
import { Foreseen } from "./decision/foreseen.schema.ts";
import { CaseMapping } from "./mapping/mapping.schema.ts";

const Words = z.array(z.string());

/** The words of a file that have to be told apart. */
export const FileWordLists = z.object({ services: Words, units: Words, outcomes: Words });
export type FileWordLists = z.output<typeof FileWordLists>;

/** An uploaded log: what its file would change under the source's mapping, and what became of it. */
export const CaseImport = z.object({
  importId: z.uuid(),
  sourceId: z.uuid(),
  sourceName: z.string(),
  sourceRevision: z.int(),
  mapping: CaseMapping,
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
      guess: CaseMapping,
      fileRows: z.int(),
      added: z.int(),
      changed: z.int(),
      unchanged: z.int(),
      keptHere: z.int(),
      problems: z.int(),
      turnedDays: z.int(),
      changesSha256: z.string(),
      markedFileId: z.uuid().nullable(),
      foreseen: Foreseen,
    })
    .nullable(),
  confirmedAt: z.date().nullable(),
  saveFailure: z.string().nullable(),
  saveFailureFacts: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type CaseImport = z.output<typeof CaseImport>;

/** A mapping of which nothing is said yet. */
export const noMapping: CaseMapping = {
  columns: {},
  dayOrder: "day-first",
  unitId: null,
  services: {},
  units: {},
  outcomes: {},
};

/** Whether the source says how its logs are read. */
export function isMapped({ columns }: CaseMapping): boolean {
  return Object.keys(columns).length > 0;
}
