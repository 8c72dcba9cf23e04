import { sql } from "kysely";
import { z } from "zod";
import { appraisedByAny, appraisedIds } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { scenarioAtHand } from "./scenario-at-hand.ts";
import { answersOf } from "./scenario-rows.ts";
import { PeopleAsked, PersonAffected } from "./what-if.schema.ts";
import { readsEverybody, whatIfReaders } from "./what-if-readers.ts";

export const affectedPeople = query({
  name: "what-if.people",
  route: {
    method: "GET",
    path: "/what-if/{scenarioId}/people",
    summary:
      "For whom it would be different, by name, with before, after and why; of others only one's own line",
    tags: ["what-if"],
  },
  who: whatIfReaders,
  input: PeopleAsked,
  output: z.object({ people: z.array(PersonAffected), next: z.uuid().nullable() }),
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    const { scenarioId } = await scenarioAtHand(ground);
    const { done } = await answersOf(queries, agencyId, scenarioId);
    if (!done) return { people: [], next: null };
    const seen = await namesSeen(ground);
    const beyond = input.after
      ? sql`(person.name, person.employee_id) > (select edge.name, edge.employee_id from what_if_person edge
          where edge.agency_id = ${agencyId} and edge.answer_id = ${done.answerId}
            and edge.employee_id = ${input.after}::uuid)`
      : sql`true`;
    const { rows } = await sql`
      select person.employee_id as "employeeId", person.name, person.unit_name as "unitName", person.differences
      from what_if_person person
      where person.agency_id = ${agencyId} and person.answer_id = ${done.answerId} and ${beyond}
        and ${input.matter ? sql`${input.matter} = any(person.matters)` : sql`true`}
        and ${seen ? sql`person.employee_id = any(${seen}::uuid[])` : sql`true`}
      order by person.name, person.employee_id
      limit ${input.limit + 1}`.execute(queries);
    const people = z.array(PersonAffected).parse(rows.slice(0, input.limit));
    return { people, next: rows.length > input.limit ? (people.at(-1)?.employeeId ?? null) : null };
  },
});

/**
 * Whose rating the actor may read by name, as with plans: null for everybody's; else their own, of those whom they
 * appraise today, and of whom those appraise.
 */
async function namesSeen(ground: Ground<unknown>): Promise<string[] | null> {
  const { queries, agencyId, today } = ground;
  const actor = actorOf(ground);
  if (readsEverybody(actor)) return null;
  const own = await appraisedIds(queries, agencyId, actor.employeeId, today);
  const below = await appraisedByAny(queries, agencyId, own, today);
  return [actor.employeeId, ...own, ...below];
}
