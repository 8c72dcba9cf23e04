import { z } from "zod";
import { Year } from "#appraisal/plan/plan.schema.ts";
import type { PageContext } from "#platform/http/page-env.ts";

const Asked = z.object({ year: Year.optional().catch(undefined) });

/** The year of `?tahun=`; what makes no sense there is left out, which means this year. */
export function yearAskedFor(page: PageContext): { year?: number | undefined } {
  return Asked.parse({ year: page.req.query("tahun") });
}
