import type { JobKind } from "#platform/jobs/run-job.ts";
import { confirmSheetJob } from "./confirm-job.ts";
import type { FoundRow, ImportNoun } from "./import-noun.ts";
import { readSheetJob } from "./read-job.ts";

/** What is done with the sheets of a noun in the background. */
export function sheetImportJobs<Row extends FoundRow>(noun: ImportNoun<Row>): readonly JobKind[] {
  return [readSheetJob(noun), confirmSheetJob(noun)];
}
