import { z } from "zod";

export const Month = z.string().regex(/^20[0-9]{2}-(0[1-9]|1[0-2])$/);
export const sides = ["unit", "service", "weekday", "hour"] as const;
export type Side = (typeof sides)[number];

/** Which cases are asked about; a unit stands for itself and what is below it. */
export const Asked = z.object({
  unitId: z.uuid().optional(),
  serviceId: z.uuid().optional(),
  from: Month.optional(),
  through: Month.optional(),
  by: z.enum(sides).default("unit"),
});

/** The longest time that one page shows; of a longer one its end. */
export const monthsMax = 60;
export type Asked = z.output<typeof Asked>;

const Count = z.int().min(0);
/** null: too few to say. */
const Bound = z.number().nullable();

export const Figures = z.object({
  received: Count,
  /** Minutes from ticket to counter, of those of whom it is known. */
  waited: z.object({ count: Count, median: Bound, lower: Bound, upper: Bound, p90: Bound }),
  /** Open minutes until the end, those still open counted for as long as they were seen. */
  worked: z.object({
    ended: Count,
    open: Count,
    median: Bound,
    lower: Bound,
    upper: Bound,
    p90: Bound,
  }),
  /** With a result by the promised time, of all whose time has come; null: none has. */
  inTime: z
    .object({ hits: Count, of: Count, share: z.number(), lower: z.number(), upper: z.number() })
    .nullable(),
  /** Open past their time. */
  overdue: Count,
});
export type Figures = z.output<typeof Figures>;

export const Named = z.object({ id: z.string(), name: z.string() });
export type Named = z.output<typeof Named>;

export const CurvePoint = z.object({
  minutes: z.number(),
  share: z.number(),
  lower: Bound,
  upper: Bound,
  atRisk: Count,
});
export type CurvePoint = z.output<typeof CurvePoint>;

export const HeatCell = z.object({
  weekday: z.int().min(1).max(7),
  hour: z.int().min(0).max(23),
  /** Hours that the counters were open then, of all units together. */
  openHours: z.number(),
  arrived: Count,
  personHours: Count,
});
export type HeatCell = z.output<typeof HeatCell>;

export const Speed = z.object({
  asked: z.object({
    unitId: z.uuid().nullable(),
    serviceId: z.uuid().nullable(),
    from: Month,
    through: Month,
    by: z.enum(sides),
  }),
  units: z.array(Named),
  services: z.array(Named),
  whole: Figures,
  rows: z.array(z.object({ key: z.string(), name: z.string(), figures: Figures })),
  curve: z.array(CurvePoint),
  heat: z.array(HeatCell),
  leftOut: z.object({ waitUnknown: Count, withdrawn: Count, withoutPromise: Count, withoutHours: Count }),
});
export type Speed = z.output<typeof Speed>;
