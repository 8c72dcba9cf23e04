import { z } from "zod";
import { DayOff, Spans, Weekly } from "../hours/hours.schema.ts";
import { Standard } from "../standard/standard.schema.ts";
import { PublicAgency } from "./public-agency.ts";

/** What of a service everybody sees. Who published it is not among it. */
export const PublicStandard = Standard.omit({ publishedBy: true, revision: true });
export type PublicStandard = z.output<typeof PublicStandard>;

/** How it went in the last thirty days; null: too few were closed for it to tell of nobody. */
export const Reality = z
  .object({
    closed: z.int(),
    /** Of those that were promised a time; null where they are too few. */
    onTimeShare: z.number().nullable(),
    /** Counted while the counter is open, */
    medianMinutes: z.number(),
    /** which it is for so many minutes a day; null where nobody set its hours. */
    dayMinutes: z.number().nullable(),
  })
  .nullable();
export type Reality = z.output<typeof Reality>;

export const ServiceCard = z.object({
  standard: PublicStandard,
  units: z.array(z.string()),
  reality: Reality,
  /** The hours that most of its counters keep, */
  weekly: Weekly.nullable(),
  /** and whether some keep others. */
  hoursDiffer: z.boolean(),
});
export type ServiceCard = z.output<typeof ServiceCard>;

export const PortalInput = PublicAgency.extend({ search: z.string().trim().max(100).optional() });

/** A coming day on which counters that open on its weekday stay closed. */
export const ClosedDay = z.object({
  day: z.string(),
  kind: DayOff.shape.kind,
  name: z.string(),
  /** The offices of the page that are closed; null: all of them. */
  unitNames: z.array(z.string()).nullable(),
});
export type ClosedDay = z.output<typeof ClosedDay>;

export const ClosedAhead = z.object({
  days: z.array(ClosedDay),
  /** Whose days off nobody has decreed yet, though the year begins soon. */
  yearsWithoutDecree: z.array(z.int()),
});
export type ClosedAhead = z.output<typeof ClosedAhead>;

export const Counter = z.object({
  unitId: z.uuid(),
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  note: z.string(),
  weekly: Weekly.nullable(),
  /** Today and tomorrow: from when to when, and what it is closed for besides the week's rhythm. */
  soon: z.array(z.object({ day: z.string(), spans: Spans, off: z.string().nullable() })),
  /** Whether somebody is there now, until when, or when again. */
  now: z.discriminatedUnion("is", [
    z.object({ is: z.literal("open"), until: z.string() }),
    z.object({ is: z.literal("closed"), day: z.string(), at: z.string() }),
    z.object({ is: z.literal("unknown") }),
  ]),
});
export type Counter = z.output<typeof Counter>;
