import { z } from "zod";
import { command } from "#platform/procedures/command.ts";
import { isOwner, lockedScenario } from "./scenario-at-hand.ts";
import { ScenarioKey } from "./what-if.schema.ts";
import { ruleMakers } from "./what-if-readers.ts";

export const deleteScenario = command({
  name: "what-if.delete",
  route: {
    method: "DELETE",
    path: "/what-if/{scenarioId}",
    summary: "Delete a scenario of mine with its answer; that it was there stays on record",
    tags: ["what-if"],
  },
  who: ruleMakers,
  input: ScenarioKey,
  output: z.object({ year: z.int() }),
  load: lockedScenario,
  may: isOwner,
  run: async ({ facts: scenario, queries, agencyId, record }) => {
    const { scenarioId, year, name } = scenario;
    await queries // its answers go with it
      .deleteFrom("what_if")
      .where("agency_id", "=", agencyId)
      .where("scenario_id", "=", scenarioId)
      .execute();
    record({ kind: "what-if.deleted", subject: { kind: "what-if", id: scenarioId }, facts: { year, name } });
    return { year };
  },
});
