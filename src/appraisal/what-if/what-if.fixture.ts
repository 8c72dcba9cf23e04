import { as } from "#appraisal/plan/plan.fixture.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { affectedPeople } from "./affected-people.ts";
import { readScenario } from "./read-scenario.ts";
import { reckonWhatIfJob } from "./reckon-job.ts";
import { saveScenario } from "./save-scenario.ts";

export const year = 2026;

/** A scenario of the personnel office's, or of somebody else's, not reckoned yet. */
export function saved(world: World, changes: Record<string, string>, who: WorldPerson = "personnel") {
  const words = { name: "Seandainya", reason: "Bahan rapat (rekaan)" };
  return as(world, who, saveScenario, { year, ...words, changes });
}

/** Reckons what was asked for last, as the queue would. */
export async function reckoned(world: World, scenarioId: string): Promise<void> {
  const { agencyId, services } = world;
  const { answer_id: answerId } = await world.rows((queries) =>
    queries
      .selectFrom("what_if_answer")
      .select("answer_id")
      .where("scenario_id", "=", scenarioId)
      .orderBy("answer_id", "desc")
      .executeTakeFirstOrThrow(),
  );
  const ground = { services, agencyId, jobId: crypto.randomUUID(), startedBy: null, report: async () => {} };
  await reckonWhatIfJob.run(ground, { answerId, scenarioId });
}

/** Saved, reckoned, and read with everybody whom it concerns. */
export async function answered(world: World, changes: Record<string, string>) {
  const { scenarioId } = await saved(world, changes);
  await reckoned(world, scenarioId);
  const view = await as(world, "personnel", readScenario, { scenarioId });
  const { people } = await as(world, "personnel", affectedPeople, { scenarioId, limit: 1000 });
  const { outcome } = view.answer ?? {};
  if (!outcome) throw new Error("nothing was reckoned");
  return { scenarioId, view, outcome, people };
}
