import { z } from "zod";
import { IntervalCode, OverallRating, Rating } from "#appraisal/evaluation/evaluation.schema.ts";
import { Headings } from "#platform/spreadsheets/headings.ts";

/** An upload, and what became of reading it. */
export const RatingImport = z.object({
  importId: z.uuid(),
  year: z.int(),
  profile: z.string(),
  fileName: z.string(),
  uploadedByName: z.string(),
  uploadedAt: z.date(),
  jobId: z.uuid(),
  revision: z.int(),
  /** Why it could not be read at all, if so. */
  failure: z.string().nullable(),
  failureFacts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Null while it is being read. */
  reading: z
    .object({ fileRows: z.int(), problems: z.int(), headings: Headings, isMarked: z.boolean() })
    .nullable(),
});
export type RatingImport = z.output<typeof RatingImport>;

/**
 * How a line compares with what stands here. `kept`: it differs, and somebody decided that the rating here stands;
 * `not-ended`: its interval is not over, so nothing can be recorded of it yet; `second`: another line of the file is about
 * the same plan or person and interval, and ends later.
 */
export const lineKinds = [
  "differs",
  "only-in-file",
  "only-here",
  "unknown",
  "not-ended",
  "second",
  "kept",
  "same",
] as const;
export const LineKind = z.enum(lineKinds);
export type LineKind = z.output<typeof LineKind>;

/** What can be decided on: the others say what stands, or what nobody here can settle. */
export const openKinds = ["differs", "only-in-file"] as const satisfies readonly LineKind[];

export const Three = z.object({ results: Rating, conduct: Rating, overall: OverallRating });
export type Three = z.output<typeof Three>;

export const ComparedLine = z.object({
  /** Where the line stands in the order of all: sent back to go on after it. */
  key: z.string(),
  /** Null for who is not in the file. */
  ordinal: z.int().nullable(),
  rowNumber: z.int().nullable(),
  kind: LineKind,
  nip: z.string(),
  name: z.string(),
  employeeId: z.uuid().nullable(),
  interval: IntervalCode,
  theirs: Three.extend({ appraiserName: z.string() }).nullable(),
  ours: Three.nullable(),
  /** The evaluation here, where there is one. */
  evaluationId: z.uuid().nullable(),
  /** The record by which the national system's rating counts here, where it does. */
  nationalId: z.uuid().nullable(),
});
export type ComparedLine = z.output<typeof ComparedLine>;
