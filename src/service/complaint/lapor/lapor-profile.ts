import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import { plainHeading } from "#platform/spreadsheets/plain-heading.ts";

import { Category } from "../complaint.schema.ts";

export const laporFields = [
  ...(["reference", "kind", "received", "title", "body", "category"] as const),
  ...(["unit", "status", "routed", "answer", "answered", "rating"] as const),
] as const;
export type LaporField = (typeof laporFields)[number];

export const laporStatuses = ["unchecked", "going", "done"] as const;
export type LaporStatus = (typeof laporStatuses)[number];
export const laporKinds = ["complaint", "suggestion", "question"] as const;
export type LaporKind = (typeof laporKinds)[number];

const Word = z.strictObject({ write: z.string(), read: z.array(z.string()) });

const Profile = z.strictObject({
  title: z.string(),
  confirmed: z.literal(false).optional(),
  source: z.strictObject({ text: z.string(), url: z.string() }),
  columns: z.array(
    z.strictObject({ heading: z.string(), field: z.enum(laporFields), needed: z.literal(true).optional() }),
  ),
  statuses: z.record(z.enum(laporStatuses), Word),
  kinds: z.record(z.enum(laporKinds), Word),
  categories: z.record(Category, Word),
});
export type LaporProfile = z.output<typeof Profile>;

let kept: LaporProfile | undefined;

/** The columns of SP4N-LAPOR!, as data; a file that is wrong stops whoever asks. */
export function laporProfile(): LaporProfile {
  kept ??= Profile.parse(parse(readFileSync("exchange/lapor/pengaduan.yaml", "utf8")));
  return kept;
}

/** What a word of a cell means; undefined where the profile does not know it. */
export function meaningOf<Code extends string>(
  words: Readonly<Record<Code, z.output<typeof Word>>>,
  codes: readonly Code[],
  text: string,
): Code | undefined {
  const wanted = plainHeading(text);
  return codes.find((code) =>
    [words[code].write, ...words[code].read].some((word) => plainHeading(word) === wanted),
  );
}
