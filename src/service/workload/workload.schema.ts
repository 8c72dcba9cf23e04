import { z } from "zod";
import { Month, Named } from "#service/speed/speed.schema.ts";

export const Asked = z.object({
  unitId: z.uuid().optional(),
  from: Month.optional(),
  through: Month.optional(),
});
export type Asked = z.output<typeof Asked>;

const Count = z.int().min(0);

export const UnitLoad = z.object({
  unitId: z.uuid(),
  name: z.string(),
  workingDays: Count,
  /** Working days of everybody placed there, absences taken out. */
  personDays: Count,
  received: Count,
  closed: Count,
  withdrawn: Count,
  /** Work that came in, and that was done, weighed by the standards. */
  pointsIn: z.number(),
  pointsOut: z.number(),
  open: Count,
});
export type UnitLoad = z.output<typeof UnitLoad>;

export const ServiceLoad = z.object({
  serviceId: z.uuid(),
  name: z.string(),
  weight: z.number(),
  received: Count,
  closed: Count,
  pointsOut: z.number(),
});
export type ServiceLoad = z.output<typeof ServiceLoad>;

export const Workload = z.object({
  asked: z.object({ unitId: z.uuid().nullable(), from: Month, through: Month }),
  choices: z.array(Named),
  units: z.array(UnitLoad),
  services: z.array(ServiceLoad),
  /** Points that half of the units reach a person-day; null: nobody has closed anything. */
  usualRate: z.number().nullable(),
});
export type Workload = z.output<typeof Workload>;
