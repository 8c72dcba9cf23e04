import { z } from "zod";
import { OverallRating } from "#appraisal/evaluation/evaluation.schema.ts";

/** A number of people or cases; null where it would tell of fewer than five. */
const Told = z.int().nullable();

export const YearFigures = z.object({
  year: z.int(),
  plansAgreed: Told,
  evaluationsDecided: Told,
  objections: z.object({ filed: Told, decided: Told, changed: Told }),
  /** Of a closed year; cells too small to be told are left out, and `hidden` says how many people are in them. */
  ratings: z
    .object({ rated: Told, cells: z.array(z.object({ rating: OverallRating, people: z.int() })) })
    .nullable(),
});
export type YearFigures = z.output<typeof YearFigures>;

export const LawInUse = z.object({
  topic: z.string(),
  sources: z.array(
    z.object({
      ...{ regulation: z.string(), article: z.string(), url: z.string().optional() },
      ...{ confirmed: z.boolean(), from: z.string() },
    }),
  ),
});
export type LawInUse = z.output<typeof LawInUse>;

export const Transparency = z.object({
  agency: z.string(),
  agencyId: z.int(),
  years: z.array(YearFigures),
  laws: z.array(LawInUse),
  /** Null until the first checkpoint is signed. */
  log: z
    .object({
      ...{ origin: z.string(), size: z.int(), root: z.string(), publishedAt: z.date() },
      ...{ verifiers: z.array(z.string()), witnesses: z.array(z.string()) },
    })
    .nullable(),
});
export type Transparency = z.output<typeof Transparency>;
