import { sql } from "kysely";
import { isReader, reachOf, readsNips } from "#appraisal/period/readers.ts";
import { appraiserOnDay, type PersonOnDay, unitGroups } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/**
 * How somebody stands to a head's matrix: the head, who fills it; who reads all of it (the head's own head, the
 * personnel office and auditors, heads of units above); one of the people in it, who sees what the head shows them.
 */
export type MatrixStanding = "head" | "reader" | "member";

/** Null: the actor is not to know of it. */
export async function matrixStanding(
  ground: Ground<unknown>,
  head: PersonOnDay,
  people: readonly PersonOnDay[],
): Promise<MatrixStanding | null> {
  const { queries, agencyId, today } = ground;
  const actor = actorOf(ground);
  if (actor.employeeId === head.employeeId) return "head";
  if (await reaches(ground, head)) return "reader";
  const above = await appraiserOnDay(queries, agencyId, head.employeeId, today);
  if (above?.employeeId === actor.employeeId) return "reader";
  return people.some(({ employeeId }) => employeeId === actor.employeeId) ? "member" : null;
}

/** Whether the head is in a unit that the actor may look at. */
async function reaches(ground: Ground<unknown>, head: PersonOnDay): Promise<boolean> {
  const { queries, agencyId } = ground;
  const actor = actorOf(ground);
  if (!isReader(actor)) return false;
  const { ledBy } = reachOf(actor, undefined);
  if (ledBy === undefined) return true;
  if (head.unitId === null) return false;
  const { rows } = await sql`
    select from (${unitGroups(agencyId, { ledBy })}) as led where led.unit_id = ${head.unitId}`.execute(
    queries,
  );
  return rows.length > 0;
}

/** Whether the head's NIP is the actor's to read. */
export function readsNipOf(ground: Ground<unknown>, head: PersonOnDay): boolean {
  return ground.actor?.employeeId === head.employeeId || readsNips(ground.actor);
}
