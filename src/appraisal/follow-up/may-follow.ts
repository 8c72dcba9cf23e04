import type { RatedYearOf } from "#appraisal/annual/rated-year.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Decision } from "#rules/decision.ts";
import { followUp, type MayFollow } from "#rules/follow-up/follow-up.ts";
import { lawOn } from "#rules/law.ts";

/** What may be proposed after a year's rating by the law of the year's end, and why. */
export function mayFollow(
  { services }: Pick<Ground<unknown>, "services">,
  { rated, earlier, year }: Pick<RatedYearOf, "rated" | "earlier" | "year">,
): Decision<MayFollow> {
  return followUp({ ...rated, earlier }, lawOn(services.law, `${year}-12-31`));
}
