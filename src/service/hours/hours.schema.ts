import { z } from "zod";

const Minute = z.int().min(0).max(1440);
export const Spans = z
  .array(z.tuple([Minute, Minute]))
  .max(4)
  .refine(areInOrder, { params: { code: "hours.unreadable" } });

function areInOrder(spans: readonly (readonly [number, number])[]): boolean {
  return spans.every(([from, to], at) => from < to && from >= (spans[at - 1]?.[1] ?? 0));
}

export const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

/** Minutes after midnight by ISO weekday; a day left out or empty is closed. */
export const Weekly = z.partialRecord(z.enum(weekdays), Spans);
export type Weekly = z.output<typeof Weekly>;

export const hoursLimits = { reason: 200, address: 300, phone: 40, note: 300 } as const;

export const Source = z.object({
  regulation: z.string(),
  article: z.string(),
  url: z.string().optional(),
  confirmed: z.boolean(),
});

/** A day on which a counter is closed, and why. */
export const DayOff = z.object({
  day: z.string(),
  kind: z.enum(["holiday", "shared-leave", "closing"]),
  /** Of the country's in the reader's language. */
  name: z.string(),
  /** Of a unit's own: which can be withdrawn where it was decided. */
  closingDayId: z.uuid().nullable(),
  unitName: z.string().nullable(),
});
export type DayOff = z.output<typeof DayOff>;

export const Office = z.object({
  address: z.string(),
  phone: z.string(),
  note: z.string(),
  revision: z.int(),
});
export type Office = z.output<typeof Office>;
