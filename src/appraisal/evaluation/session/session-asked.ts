import type { z } from "zod";
import { intervalUnknown } from "#appraisal/evaluation/evaluation.errors.ts";
import { IntervalCode } from "#appraisal/evaluation/evaluation.schema.ts";
import type { SessionAsked } from "./session.schema.ts";

type Typed = { year?: string | undefined; interval?: string | undefined };

/** From an address or a form; an interval that cannot be one is not found, and a year is checked by the query. */
export function sessionAsked({ year, interval }: Typed): z.input<typeof SessionAsked> {
  if (interval && !IntervalCode.safeParse(interval).success) throw intervalUnknown();
  return { ...(year ? { year } : {}), ...(interval ? { interval } : {}) };
}
