import { z } from "zod";
import { Day } from "#platform/clock/day.schema.ts";
import { Revision } from "#platform/procedures/command.ts";
import { written } from "#platform/procedures/written-number.ts";
import { componentCodes } from "#rules/service-standard/service-standard.law.ts";
import { serviceTimeUnits } from "#rules/working-time/due.ts";

export const standardLimits = { name: 160, item: 200, items: 30, component: 2000, searchWords: 600 } as const;

export const ServiceCode = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
export const Version = written(z.number().int().positive().max(10_000));

/** One line of a list that a standard has: what to bring, or what happens. The code stays when the words stay. */
export const Item = z.object({ code: z.string(), label: z.string() });
export type Item = z.output<typeof Item>;

/** Components that are told in words: all but the lists and the fee; beside a promised time words may explain it. */
export const wordedComponents = componentCodes.filter(
  (code) => code !== "requirements" && code !== "procedure" && code !== "fee",
);

const Lines = z.array(z.string().trim().min(1).max(standardLimits.item)).max(standardLimits.items);
const Components = z
  .partialRecord(z.enum(componentCodes), z.string().trim().max(standardLimits.component))
  .default({});

const Time = z.object({
  value: written(z.number().int().positive().max(10_000)),
  unit: z.enum(serviceTimeUnits),
});

/** What somebody writes of a standard. */
export const StandardBody = z.object({
  name: z.string().trim().min(1).max(standardLimits.name),
  /** For who reads English; empty where nobody gave one. What is promised stays in Indonesian. */
  englishName: z.string().trim().max(standardLimits.name).default(""),
  time: Time.nullable(),
  feeRupiah: written(z.number().int().min(0).max(1_000_000_000)),
  complexityWeight: written(z.number().positive().max(100)),
  requirements: Lines,
  steps: Lines,
  components: Components,
});
export type StandardBody = z.output<typeof StandardBody>;

export const Standard = z.object({
  serviceId: z.uuid(),
  code: z.string(),
  version: z.int(),
  name: z.string(),
  englishName: z.string(),
  time: z.object({ value: z.int(), unit: z.enum(serviceTimeUnits) }).nullable(),
  feeRupiah: z.number(),
  complexityWeight: z.number(),
  requirements: z.array(Item),
  steps: z.array(Item),
  components: z.record(z.string(), z.string()),
  revision: z.int(),
  /** Null: a draft. */
  holdsFrom: z.string().nullable(),
  publishedAt: z.date().nullable(),
  publishedBy: z.string().nullable(),
});
export type Standard = z.output<typeof Standard>;

export const Point = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  startsOn: z.string(),
  endsOn: z.string().nullable(),
});
export type Point = z.output<typeof Point>;

export const DraftKey = z.object({ code: ServiceCode, version: Version, revision: Revision });
export const PublishInput = DraftKey.extend({ holdsFrom: Day });
