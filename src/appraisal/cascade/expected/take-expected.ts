import { z } from "zod";
import { nextOrdinal } from "#appraisal/plan/next-ordinal.ts";
import { PlanId, planLimits } from "#appraisal/plan/plan.schema.ts";
import { countChange, expectWritable, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { answerExpected } from "./answer-expected.ts";
import { expectedWithoutPlan } from "./expected.errors.ts";
import { ExpectedId, type ExpectedResult } from "./expected.schema.ts";
import { expectUnanswered, lockedExpected } from "./expected-at-hand.ts";

const Taking = z.object({ expectedId: ExpectedId });
type TakingDeed = Deed<z.output<typeof Taking>, ExpectedResult>;

export const takeExpected = command({
  name: "cascade.take-expected",
  route: {
    method: "POST",
    path: "/expected-results/{expectedId}/taking",
    summary: "Take what my head expects of me into my draft, as it stands",
    tags: ["cascade"],
  },
  who: "signed-in",
  input: Taking,
  output: z.object({ planId: PlanId, resultId: z.uuid(), revision: z.int() }),
  load: lockedExpected,
  may: ({ facts, actor }) => facts.employeeId === actor?.employeeId,
  run: async (deed) => {
    const { facts: expected, record } = deed;
    expectUnanswered(expected);
    // No revision is asked for: a line more contradicts nothing that anybody saw.
    const plan = await planAtHand({ ...deed, input: { planId: await draftOf(deed) } }, { lock: true });
    expectWritable(plan, plan.revision);
    const resultId = await insertResult(deed, plan.planId);
    await answerExpected(deed, { answer: "taken", resultId, reason: "" });
    const { expectedId } = expected;
    const facts = { resultId, expectedId };
    record({ kind: "plan-result.added", subject: { kind: "plan", id: plan.planId }, facts });
    const { revision } = await countChange(deed, plan);
    return { planId: plan.planId, resultId, revision };
  },
});

/** The person's last plan of the year. Throws `cascade.without-plan`. */
async function draftOf(deed: TakingDeed): Promise<string> {
  const { queries, agencyId, facts } = deed;
  const plan = await queries
    .selectFrom("plan")
    .select("plan_id")
    .where("agency_id", "=", agencyId)
    .where("employee_id", "=", actorOf(deed).employeeId)
    .where("year", "=", facts.year)
    .orderBy("starts_on", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!plan) throw expectedWithoutPlan({ year: facts.year });
  return plan.plan_id;
}

async function insertResult(deed: TakingDeed, planId: string): Promise<string> {
  const { queries, agencyId, facts, now } = deed;
  const siblings = { among: "plan_result", of: { plan_id: planId } } as const;
  const ordinal = await nextOrdinal(deed, siblings, planLimits.results);
  const resultId = newId(now);
  const { statement, servesId, servesText, how } = facts;
  await queries
    .insertInto("plan_result")
    .values({
      ...{ agency_id: agencyId, result_id: resultId, plan_id: planId, category: "main", ordinal, statement },
      ...{ serves_id: servesId, serves_text: servesId === null ? servesText : "", serves_how: how },
    })
    .execute();
  return resultId;
}
