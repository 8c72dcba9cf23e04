import { z } from "zod";
import { Headings } from "#platform/spreadsheets/headings.ts";
import { warningCodes } from "./warnings.ts";

/** An upload: what its file would change, and what became of it. */
export const ImportSummary = z.object({
  importId: z.uuid(),
  fileId: z.uuid(),
  fileName: z.string(),
  effectiveOn: z.string(),
  uploadedAt: z.date(),
  jobId: z.uuid(),
  failure: z.string().nullable(),
  failureFacts: z.record(z.string(), z.union([z.string(), z.number()])),
  preview: z
    .object({
      fileRows: z.int(),
      people: z.int(),
      recorded: z.int(),
      added: z.int(),
      returned: z.int(),
      changed: z.int(),
      gone: z.int(),
      /** Of those who are gone: whom a confirmation may let go. */
      leaving: z.int(),
      unchanged: z.int(),
      units: z.int(),
      problems: z.int(),
      problemRows: z.int(),
      /** How many rows look older than the record, by what shows it. */
      warnings: z.partialRecord(z.enum(warningCodes), z.int()),
      headings: Headings,
      changesSha256: z.string(),
      markedFileId: z.uuid().nullable(),
    })
    .nullable(),
  confirmedAt: z.date().nullable(),
  /** How many people the confirmation let go. */
  ended: z.int(),
  /** Why the newest confirmation was not carried out, if so. */
  saveFailure: z.string().nullable(),
  saveFailureFacts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Another file was saved after the preview was made, or the records turned out to have changed. */
  outdated: z.boolean(),
});
export type ImportSummary = z.output<typeof ImportSummary>;
