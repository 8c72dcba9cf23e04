import { sql } from "kysely";
import { z } from "zod";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { appraisedIds } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { followUpsWhere } from "./follow-up-rows.ts";
import { asListed, Listed, RatedPerson, ratedPeople } from "./rated-person.ts";
import { ratedYears } from "./rated-year.ts";

/** More than one head's people bring in a year. */
const manyMax = 300;

export const MyFollowUps = z.object({
  year: z.int(),
  /** Proposed for me. */
  own: z.array(Listed),
  /** Of the people whom I appraise, everybody rated from whom something may follow. */
  people: z.array(RatedPerson),
  /** Whatever its year: it waits for my decision. */
  toDecide: z.array(Listed),
});
export type MyFollowUps = z.output<typeof MyFollowUps>;

export const myFollowUps = query({
  name: "follow-up.mine",
  route: {
    method: "GET",
    path: "/my-follow-ups",
    summary: "What follows from a year's ratings: of mine, of my people's, and what waits for my decision",
    tags: ["follow-up"],
  },
  who: "signed-in",
  input: z.object({ year: Year.optional() }),
  output: MyFollowUps,
  run: async (ground) => {
    const { queries, agencyId, input, today } = ground;
    const { employeeId } = actorOf(ground);
    const year = input.year ?? Number(today.slice(0, 4));
    const ofMine = sql<boolean>`(plan.employee_id = ${employeeId}::uuid and plan.year = ${year}
      and s.submitted_at is not null)`;
    const own = await followUpsWhere(queries, agencyId, ofMine, manyMax);
    const toDecide = await followUpsWhere(queries, agencyId, waitingFor(ground), manyMax);
    return {
      ...{ year, own: own.map(asListed), people: await peopleOfMine(ground, year) },
      toDecide: toDecide.map(asListed),
    };
  },
});

/** Those without anything that may follow are left out, unless something was proposed before the rating changed. */
async function peopleOfMine(ground: Ground<unknown>, year: number): Promise<RatedPerson[]> {
  const { queries, agencyId, today } = ground;
  const employeeIds = await appraisedIds(queries, agencyId, actorOf(ground).employeeId, today);
  if (employeeIds.length === 0) return [];
  const years = await ratedYears(queries, { agencyId, year, employeeIds });
  const ofThem = sql<boolean>`(plan.employee_id = any(${employeeIds}::uuid[]) and plan.year = ${year})`;
  const followUps = await followUpsWhere(queries, agencyId, ofThem, manyMax);
  return ratedPeople(ground, years, followUps).filter(
    ({ kinds, followUps }) => kinds.length > 0 || followUps.length > 0,
  );
}

/** Mine to decide: named so, or of the office, whose matters are nobody's own. */
function waitingFor(ground: Ground<unknown>) {
  const { employeeId, roles } = actorOf(ground);
  const isOffice = roles.has("agency-head") || roles.has("personnel");
  const ofOffice = sql`s.decider_id is null and ${isOffice}
    and (${roles.has("agency-head")} or s.submitted_by <> ${employeeId}::uuid)`;
  return sql<boolean>`(s.submitted_at is not null and d.decided_at is null and a.set_aside_at is null
    and plan.employee_id <> ${employeeId}::uuid
    and (s.decider_id = ${employeeId}::uuid or (${ofOffice})))`;
}
