import { sql } from "kysely";
import { z } from "zod";
import { expectOpenedYear } from "#appraisal/period/opened-year.ts";
import { servingWays, Year } from "#appraisal/plan/plan.schema.ts";
import { employeeName } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { Goal, GoalId, UnitId } from "./goal.schema.ts";
import { keepsAllGoals, keepsGoalsOf, unitsKept } from "./goal-keepers.ts";
import { goalsAbove } from "./goal-levels.ts";
import { goalById, goalsOfYear } from "./goals.ts";

export const listGoals = query({
  name: "goal.list",
  route: {
    method: "GET",
    path: "/goals",
    summary: "The goals of a year, and for which units I may add some",
    tags: ["goal"],
  },
  who: "signed-in", // what the agency has promised in public
  input: z.object({ year: Year }),
  output: z.object({
    year: z.int(),
    goals: z.array(Goal.extend({ servedBy: z.int() })),
    /** Whose goals the reader keeps: the agency's own, and those of these units. */
    keeps: z.object({ agency: z.boolean(), units: z.array(z.object({ unitId: UnitId, name: z.string() })) }),
  }),
  run: async (ground) => {
    const { queries, agencyId, input, actor } = ground;
    await expectOpenedYear(ground, input.year);
    const goals = await goalsOfYear(queries, agencyId, input.year);
    const served = await servedBy(ground, input.year);
    return {
      year: input.year,
      goals: goals.map((goal) => ({ ...goal, servedBy: served.get(goal.goalId) ?? 0 })),
      keeps: { agency: keepsAllGoals(actor), units: await unitsKept(ground) },
    };
  },
});

/** How many results serve each goal themselves. */
async function servedBy({ queries, agencyId }: Ground<unknown>, year: number): Promise<Map<string, number>> {
  const rows = await queries
    .selectFrom("goal")
    .innerJoin("plan_result as result", (join) =>
      join.onRef("result.agency_id", "=", "goal.agency_id").onRef("result.goal_id", "=", "goal.goal_id"),
    )
    .select((row) => ["goal.goal_id", row.fn.countAll<number>().as("results")])
    .where("goal.agency_id", "=", agencyId)
    .where("goal.year", "=", year)
    .groupBy("goal.goal_id")
    .execute();
  return new Map(rows.map((row) => [row.goal_id, Number(row.results)]));
}

const Serving = z.object({
  employeeId: z.uuid(),
  name: z.string(),
  statement: z.string(),
  how: z.enum(servingWays).nullable(),
});

export const GoalView = Goal.extend({
  /** The goal above that it serves. */
  serves: z.string().nullable(),
  below: z.array(z.object({ goalId: GoalId, statement: z.string(), unitName: z.string().nullable() })),
  serving: z.array(Serving),
  mayKeep: z.boolean(),
});
export type GoalView = z.output<typeof GoalView>;

export const readGoal = query({
  name: "goal.read",
  route: { method: "GET", path: "/goals/{goalId}", summary: "A goal, and who works for it", tags: ["goal"] },
  who: "signed-in",
  input: z.object({ goalId: GoalId }),
  output: GoalView,
  run: async (ground) => {
    const { queries, agencyId, input } = ground;
    const goal = await goalById(queries, agencyId, input.goalId);
    const all = await goalsOfYear(queries, agencyId, goal.year);
    return {
      ...goal,
      serves: all.find(({ goalId }) => goalId === goal.servesId)?.statement ?? null,
      below: all.filter(({ servesId }) => servesId === goal.goalId),
      serving: await servingOf(ground),
      mayKeep: await keepsGoalsOf(ground, goal.unitId),
    };
  },
});

export const listGoalsAbove = query({
  name: "goal.above",
  route: {
    method: "GET",
    path: "/goals-above",
    summary: "The goals of the levels above that a goal of this unit can serve",
    tags: ["goal"],
  },
  who: "signed-in",
  input: z.object({ year: Year, unitId: UnitId }),
  output: z.object({ goals: z.array(Goal) }),
  run: async (ground) => ({ goals: await goalsAbove(ground, ground.input) }),
});

const servingMax = 200;

async function servingOf({ queries, agencyId, input }: Ground<{ goalId: string }>) {
  const rows = await queries
    .selectFrom("plan_result as result")
    .innerJoin("plan", (join) =>
      join.onRef("plan.agency_id", "=", "result.agency_id").onRef("plan.plan_id", "=", "result.plan_id"),
    )
    .select(["plan.employee_id as employeeId", "result.statement", "result.serves_how as how"])
    .select(sql<string>`${employeeName("plan.employee_id")}`.as("name"))
    .where("result.agency_id", "=", agencyId)
    .where("result.goal_id", "=", input.goalId)
    .orderBy("name")
    .orderBy("result.result_id")
    .limit(servingMax)
    .execute();
  return rows.map((row) => Serving.parse(row));
}
