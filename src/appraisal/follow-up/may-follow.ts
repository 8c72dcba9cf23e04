import type { Ground } from "#platform/procedures/procedure.ts";
import type { Decision } from "#rules/decision.ts";
import type { FollowUpKind } from "#rules/follow-up/follow-up.law.ts";
import { followUp, type MayFollow } from "#rules/follow-up/follow-up.ts";
import { lawOn } from "#rules/law.ts";
import type { RatedYearOf } from "./rated-year.ts";

/** What may be proposed after a year's rating by the law of the year's end, and why. */
export function mayFollow(
  { services }: Pick<Ground<unknown>, "services">,
  { rated, earlier, year }: Pick<RatedYearOf, "rated" | "earlier" | "year">,
): Decision<MayFollow> {
  return followUp({ ...rated, earlier }, lawOn(services.law, `${year}-12-31`));
}

/** The appraiser said, of this very rating, that nothing of this kind is proposed. */
export function passOf({ passes, rated }: Pick<RatedYearOf, "passes" | "rated">, kind: FollowUpKind) {
  return passes.find((pass) => pass.kind === kind && pass.overall === rated.overall) ?? null;
}
