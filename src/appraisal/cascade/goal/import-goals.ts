import { z } from "zod";
import { expectOpenedYear } from "#appraisal/period/opened-year.ts";
import { Words } from "#appraisal/plan/plan.schema.ts";
import { expectYearOpen } from "#appraisal/year-end/expect-year-open.ts";
import { invalid } from "#platform/errors/refusal.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { expectUnit } from "./expect-unit.ts";
import { GoalPlace, goalLimits } from "./goal.schema.ts";
import { goalKeepers, keepsGoalsOf } from "./goal-keepers.ts";
import { pastedGoals } from "./pasted-goals.ts";
import { insertGoals, type WrittenGoal } from "./write-goal.ts";

export const importGoals = command({
  name: "goal.import",
  route: {
    method: "POST",
    path: "/goals/import",
    summary: "Add goals from pasted lines: goal, indicator, target, apart by tabs",
    tags: ["goal"],
  },
  who: goalKeepers,
  input: GoalPlace.extend({ lines: Words(goalLimits.pasted) }),
  /** `already`: goals of the same words that were there before, and stay as they are. */
  output: z.object({ added: z.int(), already: z.int() }),
  load: (ground) => keepsGoalsOf(ground, ground.input.unitId),
  may: ({ facts: keeps }) => keeps,
  run: async (deed) => {
    const { input, record } = deed;
    await expectOpenedYear(deed, input.year);
    await expectYearOpen(deed, input.year);
    await expectUnit(deed, input.unitId);
    const { goals, wrong } = pastedGoals(input.lines);
    if (wrong.length > 0)
      throw invalid(
        wrong.map(({ line, code }) => ({ path: "lines", code: `goal.line-${code}`, facts: { line } })),
      );
    const fresh = await notThereYet(deed, input, goals);
    const goalIds = await insertGoals(deed, input, fresh);
    const { year, unitId } = input;
    const counted = { added: fresh.length, already: goals.length - fresh.length };
    record({
      kind: "goal.imported",
      subject: { kind: "period", id: String(year) },
      facts: { unitId, goalIds, ...counted },
    });
    return counted;
  },
});

/** The same list pasted twice adds nothing. */
async function notThereYet(
  { queries, agencyId }: Ground<unknown>,
  { year, unitId }: GoalPlace,
  goals: readonly WrittenGoal[],
): Promise<WrittenGoal[]> {
  const rows = await queries
    .selectFrom("goal")
    .select("statement")
    .where("agency_id", "=", agencyId)
    .where("year", "=", year)
    .where("unit_id", "is not distinct from", unitId)
    .execute();
  const there = new Set(rows.map((row) => row.statement));
  return goals.filter(({ statement }) => !there.has(statement) && there.add(statement));
}
