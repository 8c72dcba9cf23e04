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
  const [answer] = await asked(world, scenarioId);
  if (!answer) throw new Error("nobody asked for an answer");
  await reckon(world, answer);
}

export type Order = { answerId: string; scenarioId: string; revision: number };

/** What was asked for, the newest first, as it stands in the queue. */
export async function asked(world: World, scenarioId: string): Promise<Order[]> {
  return world.rows((queries) =>
    queries
      .selectFrom("what_if_answer")
      .select(["answer_id as answerId", "scenario_id as scenarioId", "revision"])
      .where("scenario_id", "=", scenarioId)
      .orderBy("answer_id", "desc")
      .execute(),
  );
}

/** One run of the job; `atFirst` happens right before it begins to write people. */
export function reckon(world: World, order: Order, atFirst?: () => Promise<unknown>) {
  const { agencyId, services } = world;
  let isFirst = true;
  const database: typeof services.database = {
    ...services.database,
    bulk: async (agency, work) => {
      if (isFirst) await atFirst?.();
      isFirst = false;
      return services.database.bulk(agency, work);
    },
  };
  const jobId = crypto.randomUUID();
  const ground = { services: { ...services, database }, agencyId, jobId, startedBy: null };
  return reckonWhatIfJob.run({ ...ground, report: async () => {} }, order);
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
