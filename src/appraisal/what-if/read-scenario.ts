import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { parametersOf } from "./parameters.ts";
import { scenarioAtHand } from "./scenario-at-hand.ts";
import { lawOfYear } from "./scenario-law.ts";
import { type Answer, answersOf, type Scenario } from "./scenario-rows.ts";
import { shownTo } from "./shown-outcome.ts";
import { changedSince, lawMarkOf } from "./staleness.ts";
import { typedOf } from "./typed.ts";
import { ScenarioKey, ScenarioView } from "./what-if.schema.ts";
import { isRuleMaker, readsEverybody, whatIfReaders } from "./what-if-readers.ts";

export const readScenario = query({
  name: "what-if.read",
  route: {
    method: "GET",
    path: "/what-if/{scenarioId}",
    summary:
      "A scenario: what differs from the law, and what it would have come to for the people of its year",
    tags: ["what-if"],
  },
  who: whatIfReaders,
  input: ScenarioKey,
  output: ScenarioView,
  run: async (ground) => {
    const { queries, agencyId } = ground;
    const scenario = await scenarioAtHand(ground);
    const { done, asked } = await answersOf(queries, agencyId, scenario.scenarioId);
    const actor = actorOf(ground);
    const seesEverybody = readsEverybody(actor);
    return {
      ...{ scenario, changed: changedIn(ground, scenario) },
      answer: done && { ...done, outcome: done.outcome && shownTo(seesEverybody, done.outcome) },
      waitsFor: asked?.isRunning ? asked.jobId : null,
      hasFailed: asked !== null && asked.outcome === null && !asked.isRunning,
      stale: done ? await staleReasonsOf(ground, scenario, done) : [],
      ...{ isMine: actor.employeeId === scenario.ownerId, makes: isRuleMaker(actor), seesEverybody },
    };
  },
});

function changedIn({ services }: Ground<unknown>, { year, changes }: Scenario): ScenarioView["changed"] {
  return parametersOf(lawOfYear(services.law, year)).flatMap((parameter) => {
    const other = changes[parameter.key];
    return other === undefined ? [] : [{ ...parameter, other: typedOf(parameter.kind, other) }];
  });
}

async function staleReasonsOf(
  { queries, agencyId, services }: Ground<unknown>,
  { year, revision }: Scenario,
  answer: Answer,
): Promise<ScenarioView["stale"]> {
  const isOther = await changedSince(queries, { agencyId, year }, answer.askedAt);
  return [
    ...(answer.revision === revision ? [] : (["scenario"] as const)),
    ...(answer.lawMark === lawMarkOf(services.law) ? [] : (["law"] as const)),
    ...(isOther ? (["data"] as const) : []),
  ];
}
