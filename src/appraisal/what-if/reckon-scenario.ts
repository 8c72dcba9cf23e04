import { command } from "#platform/procedures/command.ts";
import { orderAnswer } from "./order-answer.ts";
import { lockedScenario } from "./scenario-at-hand.ts";
import { answersOf } from "./scenario-rows.ts";
import { answerRuns } from "./what-if.errors.ts";
import { Asked, ScenarioKey } from "./what-if.schema.ts";
import { ruleMakers } from "./what-if-readers.ts";

export const reckonScenario = command({
  name: "what-if.reckon",
  route: {
    method: "POST",
    path: "/what-if/{scenarioId}/answer",
    summary: "Reckon a scenario anew, by the data and the law of today",
    tags: ["what-if"],
  },
  who: ruleMakers,
  input: ScenarioKey,
  output: Asked,
  load: lockedScenario,
  may: () => true, // whoever makes rules may look at everybody's scenario, and so may have it reckoned
  run: async (deed) => {
    const { facts, queries, agencyId, record } = deed;
    const { scenarioId, revision } = facts;
    const { asked } = await answersOf(queries, agencyId, scenarioId);
    if (asked?.isRunning) throw answerRuns();
    record({ kind: "what-if.reckoned", subject: { kind: "what-if", id: scenarioId }, facts: { revision } });
    return orderAnswer(deed, { scenarioId, revision });
  },
});
