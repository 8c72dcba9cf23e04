import type { Ground } from "#platform/procedures/procedure.ts";
import { type Scenario, scenarioOf } from "./scenario-rows.ts";
import { scenarioUnknown } from "./what-if.errors.ts";

type Keyed = { scenarioId: string };

/** The scenario whose address somebody was given. Throws `what-if.unknown`. */
export async function scenarioAtHand({ queries, agencyId, input }: Ground<Keyed>): Promise<Scenario> {
  const scenario = await scenarioOf(queries, agencyId, input.scenarioId);
  if (!scenario) throw scenarioUnknown();
  return scenario;
}

/** The same, the actor's alone until the transaction ends. */
export async function lockedScenario(ground: Ground<Keyed>): Promise<Scenario> {
  const { queries, agencyId, input } = ground;
  await queries
    .selectFrom("what_if")
    .select("scenario_id")
    .where("agency_id", "=", agencyId)
    .where("scenario_id", "=", input.scenarioId)
    .forUpdate()
    .execute();
  return scenarioAtHand(ground);
}

/** Only its owner changes and deletes a scenario. */
export function isOwner({ actor, facts }: Pick<Ground<unknown>, "actor"> & { facts: Scenario }): boolean {
  return actor?.employeeId === facts.ownerId;
}
