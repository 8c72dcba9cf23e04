import { z } from "zod";
import { measureUnits } from "./measure.ts";

export const MeasureCode = z
  .string()
  .regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/)
  .max(80);
export const MonthText = z.string().regex(/^20[0-9]{2}-(?:0[1-9]|1[0-2])$/);

/** The longest time that one page or file shows. */
export const monthsMax = 60;

export const MeasureFacts = z.object({
  code: z.string(),
  pile: z.string(),
  unit: z.enum(measureUnits),
  polarity: z.enum(["higher-better", "lower-better", "neither"]),
  aggregation: z.enum(["count", "sum", "mean", "share", "median", "p90"]),
  ofPersons: z.boolean(),
  byService: z.boolean(),
});
export type MeasureFacts = z.output<typeof MeasureFacts>;

/** What some facts say together. `isHidden`: what not every reader is told (`told-counts.ts`); the numbers are then null. */
export const Figure = z.object({
  count: z.int().nullable(),
  missing: z.int().nullable(),
  value: z.number().nullable(),
  isHidden: z.boolean(),
});
export type Figure = z.output<typeof Figure>;

export const Line = z.object({
  unitId: z.uuid(),
  name: z.string(),
  /** Of the unit that was asked for, all below it included; the others are the units right below it. */
  isWhole: z.boolean(),
  months: z.array(Figure),
  /** All the months together. */
  total: Figure,
});
export type Line = z.output<typeof Line>;

export const Asked = z.object({
  code: MeasureCode,
  /** The whole agency when left out. */
  unitId: z.uuid().optional(),
  serviceId: z.uuid().optional(),
  /** The last twelve months when left out. */
  from: MonthText.optional(),
  through: MonthText.optional(),
});
export type Asked = z.output<typeof Asked>;

export const Named = z.object({ id: z.uuid(), name: z.string() });

export const Series = z.object({
  measure: MeasureFacts,
  unit: Named,
  service: Named.nullable(),
  months: z.array(z.string()),
  /** Whether a month that was asked for is told only once it is over: to whoever does not lead the unit. */
  isRunningUntold: z.boolean(),
  lines: z.array(Line),
  /** When the oldest of these figures was computed; null where there is none. */
  computedAt: z.date().nullable(),
  /** When the newest was: that soon after its facts changed. */
  changedAt: z.date().nullable(),
  /** Months of units that were touched since and are computed anew soon. */
  waiting: z.int(),
  units: z.array(Named),
  services: z.array(Named),
});
export type Series = z.output<typeof Series>;
