import { sql } from "kysely";
import { z } from "zod";
import { ratedElsewhere, ratedYears } from "#appraisal/annual/rated-year.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { appraisedIds } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { followUpsWhere } from "./follow-up-rows.ts";
import { asListed, Listed, RatedPerson, ratedPeople } from "./rated-person.ts";
import { waitingForDecision } from "./waiting-for-decision.ts";

/** More than one head's people bring in a year. */
const manyMax = 300;

export const MyFollowUps = z.object({
  year: z.int(),
  /** Proposed for me. */
  own: z.array(Listed),
  /** Of the people whom I appraise, everybody rated from whom something may follow. */
  people: z.array(RatedPerson),
  /** Those of them whose year only the national system has rated: nothing is proposed on that here. */
  elsewhere: z.array(z.string()),
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
    const waiting = await waitingForDecision(ground);
    const toDecide = await followUpsWhere(
      queries,
      agencyId,
      sql<boolean>`f.follow_up_id = any(${waiting}::uuid[])`,
      manyMax,
    );
    return {
      ...{ year, own: own.map(asListed), ...(await peopleOfMine(ground, year)) },
      toDecide: toDecide.map(asListed),
    };
  },
});

/** Those without anything that may follow are left out, unless something was proposed before the rating changed. */
async function peopleOfMine(
  ground: Ground<unknown>,
  year: number,
): Promise<Pick<MyFollowUps, "people" | "elsewhere">> {
  const { queries, agencyId, today } = ground;
  const employeeIds = await appraisedIds(queries, agencyId, actorOf(ground).employeeId, today);
  if (employeeIds.length === 0) return { people: [], elsewhere: [] };
  const years = await ratedYears(queries, { agencyId, year, employeeIds });
  const ofThem = sql<boolean>`(plan.employee_id = any(${employeeIds}::uuid[]) and plan.year = ${year})`;
  const followUps = await followUpsWhere(queries, agencyId, ofThem, manyMax);
  const people = await ratedPeople(ground, years, followUps);
  const elsewhere = await ratedElsewhere(queries, { agencyId, year, employeeIds });
  return {
    people: people.filter(({ kinds, followUps }) => kinds.length > 0 || followUps.length > 0),
    elsewhere: elsewhere.map(({ name }) => name),
  };
}
