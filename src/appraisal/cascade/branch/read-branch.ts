import { z } from "zod";
import { expectedOf } from "#appraisal/cascade/expected/expected-rows.ts";
import type { Goal } from "#appraisal/cascade/goal/goal.schema.ts";
import { goalsOfYear } from "#appraisal/cascade/goal/goals.ts";
import { matrixUnknown } from "#appraisal/cascade/matrix/matrix.errors.ts";
import { matrixStanding } from "#appraisal/cascade/matrix/matrix-reader.ts";
import { openYears } from "#appraisal/cascade/matrix/matrix-rows.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { plansOfYears } from "#appraisal/plan/plans-of-years.ts";
import { standingTo } from "#appraisal/plan/standing.ts";
import { seesOfPerson } from "#appraisal/sees.ts";
import { appraiserOnDay, personOnDay } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { Branch, type BranchResult } from "./branch.schema.ts";
import { branchRows } from "./branch-rows.ts";

const Input = z.object({ year: Year.optional(), employeeId: z.uuid().optional() });
type Input = z.output<typeof Input>;

export const readBranch = query({
  name: "cascade.branch",
  route: {
    method: "GET",
    path: "/cascade-branch",
    summary: "Whom somebody's work (mine, if nobody is named) serves up to the top, and who works for it",
    tags: ["cascade"],
  },
  who: "signed-in",
  input: Input,
  output: Branch,
  sees: seesOfPerson("cascade"),
  run: async (ground) => {
    const { queries, agencyId, input, today } = ground;
    const year = input.year ?? Number(today.slice(0, 4));
    const me = actorOf(ground).employeeId;
    const employeeId = input.employeeId ?? me;
    const person = await personOnDay(queries, agencyId, employeeId, today);
    if (!person || !(await matrixStanding(ground, person, []))) throw matrixUnknown();
    const [plans, goals, years, head] = await Promise.all([
      plansOfYears(queries, agencyId, [employeeId], [year]),
      goalsOfYear(queries, agencyId, year),
      openYears(queries, agencyId),
      headOf(ground, employeeId),
    ]);
    const plan = plans(year).get(employeeId);
    const results = plan ? await branchRows(ground, plan.planId) : [];
    const isMine = employeeId === me;
    return {
      ...{ year, years, person, head, results, isMine },
      planId: plan?.planId ?? null,
      goals: goalsReached(results, goals),
      expected: isMine ? await unanswered(ground, employeeId, year) : [],
      mayOpenPlan: plan ? isMine || (await standingTo(ground, plan)) !== null : false,
    };
  },
});

async function headOf({ queries, agencyId, today }: Ground<Input>, employeeId: string) {
  const appraiser = await appraiserOnDay(queries, agencyId, employeeId, today);
  return appraiser && (await personOnDay(queries, agencyId, appraiser.employeeId, today));
}

async function unanswered({ queries, agencyId }: Ground<Input>, employeeId: string, year: number) {
  const expected = await expectedOf(queries, agencyId, employeeId, year);
  return expected.filter(({ answer }) => answer === null);
}

/** The goals that results serve themselves, and from there up. */
function goalsReached(results: readonly BranchResult[], goals: readonly Goal[]): Goal[] {
  const byId = new Map(goals.map((goal) => [goal.goalId, goal]));
  const reached = new Set<Goal>();
  for (const { goalId } of results) {
    let goal = byId.get(goalId ?? "");
    while (goal && !reached.has(goal)) {
      reached.add(goal);
      goal = byId.get(goal.servesId ?? "");
    }
  }
  return goals.filter((goal) => reached.has(goal));
}
