import { z } from "zod";
import type { RatedYearOf } from "#appraisal/annual/rated-year.ts";
import { StepKept } from "#appraisal/evaluation/evaluation-rows.ts";
import { Ratings } from "#appraisal/objection/objection.schema.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { FollowUpOutline, followUpStates, Kind } from "./follow-up.schema.ts";
import { followUpState, needsLook } from "./follow-up-state.ts";
import { mayFollow } from "./may-follow.ts";
import { passesOf, passOf } from "./passes.ts";

export const Listed = FollowUpOutline.extend({ state: z.enum(followUpStates), needsLook: z.boolean() });
export type ListedFollowUp = z.output<typeof Listed>;

/** A person's year with what may follow, what somebody proposed, and what was passed over with a reason. */
export const RatedPerson = z.object({
  evaluationId: z.uuid(),
  employeeId: z.uuid(),
  employeeName: z.string(),
  unitName: z.string(),
  year: z.int(),
  rated: Ratings,
  kinds: z.array(
    z.object({ kind: Kind, passed: z.object({ reason: z.string(), by: z.string() }).nullable() }),
  ),
  because: z.array(StepKept),
  followUps: z.array(Listed),
});
export type RatedPerson = z.output<typeof RatedPerson>;

export function asListed(one: FollowUpOutline): ListedFollowUp {
  return { ...FollowUpOutline.parse(one), state: followUpState(one), needsLook: needsLook(one) };
}

/** Each rated year with what may follow from it, what has, and what was passed over; one query. */
export async function ratedPeople(
  ground: Ground<unknown>,
  years: readonly RatedYearOf[],
  followUps: readonly FollowUpOutline[],
): Promise<RatedPerson[]> {
  const ids = years.map(({ evaluationId }) => evaluationId);
  const passes = await passesOf(ground.queries, ground.agencyId, ids);
  const byRating = Map.groupBy(followUps, ({ evaluationId }) => evaluationId);
  return years.map((year) => {
    const { value, because } = mayFollow(ground, year);
    const { evaluationId, employeeId, employeeName, unitName, rated } = year;
    return {
      ...{ evaluationId, employeeId, employeeName, unitName, rated, year: year.year, because: [...because] },
      kinds: value.kinds.map((kind) => {
        const pass = passOf(passes, year, kind);
        return { kind, passed: pass && { reason: pass.reason, by: pass.by } };
      }),
      followUps: (byRating.get(evaluationId) ?? []).map(asListed),
    };
  });
}

/** What may follow and was neither proposed nor passed over: it waits for the appraiser. */
export function waitingKinds({ kinds, followUps }: RatedPerson) {
  return kinds
    .filter(({ kind, passed }) => !passed && !followUps.some((one) => one.kind === kind))
    .map(({ kind }) => kind);
}
