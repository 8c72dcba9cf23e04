import { as, type WrittenPlan, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { changeResult } from "#appraisal/plan/result/result.ts";
import type { World } from "#test/setup/world.ts";
import { addGoal } from "./goal/add-goal.ts";

export const year = 2026;
export const satisfied = "Warga terlayani dengan cepat dan puas";

export type Chain = {
  world: World;
  goalId: string;
  unitGoalId: string;
  head: WrittenPlan;
  member: WrittenPlan;
};

/**
 * On 12 January 2026: a goal of the agency, one of the section that serves it, a draft of the section's head that
 * serves that one, and a draft of a member that serves the head's, once `show` has shown it.
 */
export async function worldWithChain(
  show: (world: World, head: WrittenPlan) => Promise<unknown>,
): Promise<Chain> {
  const world = await worldWithPeriod("2026-01-12");
  const { goalId } = await as(world, "camat", addGoal, { year, statement: satisfied });
  const { goalId: unitGoalId } = await as(world, "head", addGoal, {
    ...{ year, unitId: world.units.services, servesId: goalId },
    statement: "Surat selesai pada hari yang sama",
  });
  const head = await writtenPlan(world, "head");
  const promise = { category: "main", statement: headWords } as const;
  const { planId, resultId, revision } = head;
  const tied = { planId, resultId, revision, ...promise, goalId: unitGoalId, how: "direct" } as const;
  const changed = await as(world, "head", changeResult, tied);
  await show(world, { ...head, revision: changed.revision });
  const member = await writtenPlan(world, "member");
  const served = await as(world, "member", changeResult, {
    ...{ planId: member.planId, resultId: member.resultId, revision: member.revision, ...promise },
    ...{ statement: memberWords, servesId: resultId, how: "indirect" as const },
  });
  return {
    ...{ world, goalId, unitGoalId },
    head: { ...head, revision: changed.revision },
    member: { ...member, revision: served.revision },
  };
}

export const headWords = "Pelayanan umum makin responsif";
export const memberWords = "Surat keterangan terbit hari itu juga";
