import { z } from "zod";
import { IntervalCode } from "#appraisal/evaluation/evaluation.schema.ts";
import { exchangeFields, fieldsOf, fileKinds, neededToRead } from "./fields.ts";

const words = z.string().trim().min(1).max(200);

/** A code of Ampera's in the other system's letters: what is written for it, and what else is read as it. */
const Code = z.strictObject({
  write: z.union([words, z.number()]),
  read: z.array(words).max(30).default([]),
});

const Column = z.strictObject({
  heading: words,
  /** What stands in it; a column without a field says the same in every row. */
  field: z.enum(exchangeFields).exactOptional(),
  constant: words.exactOptional(),
  /** The name of a list under `codes`. */
  codes: words.exactOptional(),
  /** How else the column is headed where the file is read. */
  also: z.array(words).max(30).default([]),
  confirmed: z.literal(false).exactOptional(),
});

const Written = z.strictObject({
  title: words,
  kind: z.enum(fileKinds),
  /** Whether files in these columns can be read back. */
  imports: z.boolean(),
  intervals: z.union([z.literal("all"), z.array(IntervalCode).min(1)]).default("all"),
  /** `annual`: the file names no interval, each row is the whole year. */
  period: z.enum(["annual", "stated"]).default("stated"),
  /** Rows that lack one of these are left out. */
  only: z.array(z.enum(exchangeFields)).default([]),
  confirmed: z.literal(false).exactOptional(),
  source: z.strictObject({
    text: z.string().min(1).max(500),
    url: z.url({ protocol: /^https?$/ }).exactOptional(),
  }),
  dates: z.enum(["DD-MM-YYYY", "DD/MM/YYYY", "YYYY-MM-DD"]),
  columns: z.array(Column).min(1).max(60),
  codes: z.record(words, z.record(words, Code)).default({}),
});

/** The columns of another system, as a file of exchange/ gives them. */
export const ProfileFile = Written.superRefine((profile, context) => {
  for (const [index, fault] of faultsIn(profile))
    context.addIssue({ code: "custom", path: ["columns", index], message: fault });
});
export type Profile = z.output<typeof ProfileFile> & { readonly key: string };
export type ProfileColumn = Profile["columns"][number];
export type CodeList = Readonly<Record<string, z.output<typeof Code>>>;

function* faultsIn({ kind, imports, columns, codes }: z.output<typeof Written>): Generator<[number, string]> {
  const known: readonly string[] = fieldsOf[kind];
  for (const [index, { field, constant, codes: list }] of columns.entries()) {
    if ((field === undefined) === (constant === undefined)) yield [index, "has a field or a constant"];
    if (field !== undefined && !known.includes(field)) yield [index, `a file of ${kind} has no ${field}`];
    if (list !== undefined && !(list in codes)) yield [index, `there is no list of codes "${list}"`];
  }
  const missing = neededToRead.filter((field) => !columns.some((column) => column.field === field));
  if (imports && kind !== "ratings") yield [0, "only ratings are read back"];
  if (imports && missing.length > 0) yield [0, `to be read back it lacks ${missing.join(", ")}`];
}
