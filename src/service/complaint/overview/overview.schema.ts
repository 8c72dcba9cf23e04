import { z } from "zod";

const Count = z.int().min(0);
/** Calendar days; null: too few have come so far to say. */
const Days = z.number().nullable();

/** How long it took; those to which it has not happened yet count for as long as they wait. */
export const Lasting = z.object({
  ended: Count,
  going: Count,
  median: Days,
  lower: Days,
  upper: Days,
  p90: Days,
});
export type Lasting = z.output<typeof Lasting>;

export const Figures = z.object({
  received: Count,
  /** By their first answer each is one of four: answered in time or late, waiting in time or late. */
  answeredInTime: Count,
  answeredLate: Count,
  waitingInTime: Count,
  waitingLate: Count,
  /** Not closed, answered or not; and of those, whose next step is late now. */
  open: Count,
  overdue: Count,
  answer: Lasting,
  closing: Lasting,
});
export type Figures = z.output<typeof Figures>;

/** A part of the whole; without figures where it tells of fewer than five, or would tell of another such part. */
export const Part = z.object({ key: z.string(), name: z.string(), figures: Figures.nullable() });
export type Part = z.output<typeof Part>;

export const Overview = z.object({
  agency: z.string(),
  isWholeAgency: z.boolean(),
  year: z.int(),
  years: z.array(z.int()),
  /** Null: none came in, or fewer than five did. */
  whole: Figures.nullable(),
  isEmpty: z.boolean(),
  units: z.array(Part),
  categories: z.array(Part),
  months: z.array(Part),
  /** What share still waits for its first answer after so many days. */
  curve: z.array(z.object({ at: z.number(), share: z.number(), lower: Days, upper: Days })),
});
export type Overview = z.output<typeof Overview>;
