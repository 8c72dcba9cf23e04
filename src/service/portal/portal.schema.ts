import { z } from "zod";
import { Weekly } from "../hours/hours.schema.ts";
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
    medianMinutes: z.number(),
  })
  .nullable();
export type Reality = z.output<typeof Reality>;

export const ServiceCard = z.object({
  standard: PublicStandard,
  units: z.array(z.string()),
  reality: Reality,
  /** The hours that most of its counters keep. */
  weekly: Weekly.nullable(),
});
export type ServiceCard = z.output<typeof ServiceCard>;

export const PortalInput = PublicAgency.extend({ search: z.string().trim().max(100).optional() });

export const Counter = z.object({
  unitId: z.uuid(),
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  note: z.string(),
  weekly: Weekly.nullable(),
  /** Whether somebody is there now, until when, or when again. */
  now: z.discriminatedUnion("is", [
    z.object({ is: z.literal("open"), until: z.string() }),
    z.object({ is: z.literal("closed"), day: z.string(), at: z.string() }),
    z.object({ is: z.literal("unknown") }),
  ]),
});
export type Counter = z.output<typeof Counter>;
