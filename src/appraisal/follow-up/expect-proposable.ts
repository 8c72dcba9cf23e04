import { sql } from "kysely";
import type { RatedYearOf } from "#appraisal/annual/rated-year.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { FollowUpKind } from "#rules/follow-up/follow-up.law.ts";
import { followUpExists, followUpNotOpen, followUpPassed } from "./follow-up.errors.ts";
import { followUpsWhere } from "./follow-up-rows.ts";
import { isOpen } from "./follow-up-state.ts";
import { mayFollow } from "./may-follow.ts";
import { passesOf, passOf } from "./passes.ts";

/** The reasons for proposing a kind. Throws where the law opens none, or where there is one already. */
export async function expectProposable(ground: Ground<unknown>, rated: RatedYearOf, kind: FollowUpKind) {
  const { queries, agencyId } = ground;
  const { value, because } = mayFollow(ground, rated);
  if (!value.kinds.includes(kind)) throw followUpNotOpen();
  const passes = await passesOf(queries, agencyId, [rated.evaluationId]);
  if (passOf(passes, rated, kind)) throw followUpPassed();
  const isSame = sql<boolean>`(f.evaluation_id = ${rated.evaluationId}::uuid and f.kind = ${kind})`;
  const earlier = await followUpsWhere(queries, agencyId, isSame, manyMax);
  if (earlier.some(isOpen)) throw followUpExists();
  const isAbout = ({ rule, outcome }: (typeof because)[number]) =>
    outcome === kind || (kind === "reward" && rule === "follow-up-rewards");
  return because.filter(isAbout);
}

const manyMax = 50;
