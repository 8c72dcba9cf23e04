import { z } from "zod";
import { serviceTimeUnits } from "#rules/working-time/due.ts";

const Spans = z.array(z.tuple([z.int(), z.int()]));
const Time = z.strictObject({ value: z.int().positive(), unit: z.enum(serviceTimeUnits) });

/** What the counters of the example promise: see examples/plaju/layanan.yaml. Units are named as in the workbook. */
export const ExampleServices = z.strictObject({
  /** Who keeps the services. */
  nip: z.string().length(18),
  hours: z.record(z.string(), z.partialRecord(z.enum(["1", "2", "3", "4", "5", "6", "7"]), Spans)),
  offices: z.record(z.string(), z.strictObject({ address: z.string(), phone: z.string(), note: z.string() })),
  wards: z.array(z.string()),
  section: z.string(),
  /** Components that all standards share. */
  common: z.record(z.string(), z.string()),
  services: z.array(
    z.strictObject({
      code: z.string(),
      name: z.string(),
      english: z.string(),
      at: z.enum(["wards", "section", "both"]),
      time: Time,
      weight: z.number().positive(),
      /** Other names by which people look for it. */
      words: z.string(),
      requirements: z.array(z.string()),
      steps: z.array(z.string()),
      product: z.string(),
      /** What a second version, not yet published, changes. */
      draft: z.strictObject({ time: Time }).optional(),
    }),
  ),
});
export type ExampleServices = z.output<typeof ExampleServices>;
