import { isYearOpen } from "#appraisal/my-year/plans-of-mine.ts";
import { periodNotOpen } from "#appraisal/period/period.errors.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/** Throws `period.not-open` for a year in which nobody plans. */
export async function expectOpenYear(ground: Ground<unknown>, year: number): Promise<void> {
  if (!(await isYearOpen(ground, year))) throw periodNotOpen({ year });
}
