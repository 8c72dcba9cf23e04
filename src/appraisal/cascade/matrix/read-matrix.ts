import { z } from "zod";
import { expectedByHead } from "#appraisal/cascade/expected/expected-rows.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import type { PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import { planBody } from "#appraisal/plan/plan-body.ts";
import { plansOfYears } from "#appraisal/plan/plans-of-years.ts";
import { resultsShown } from "#appraisal/plan/result/head-results.ts";
import { appraisedBy, type PersonOnDay, personOnDay } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { matrixUnknown } from "./matrix.errors.ts";
import { Matrix, type MatrixColumn } from "./matrix.schema.ts";
import { type MatrixStanding, matrixStanding, readsNipOf } from "./matrix-reader.ts";
import { deliveriesOf, isShared, openYears } from "./matrix-rows.ts";

export const MatrixInput = z.object({ year: Year.optional(), headId: z.uuid().optional() });
export type MatrixInput = z.output<typeof MatrixInput>;

export const readMatrix = query({
  name: "cascade.matrix",
  route: {
    method: "GET",
    path: "/cascade-matrix",
    summary:
      "Who of a head's people (mine, if nobody is named) delivers what for which of the head's results",
    tags: ["cascade"],
  },
  who: "signed-in",
  input: MatrixInput,
  output: Matrix,
  run: matrixOf,
});

/** The matrix as its reader sees it. Throws `cascade.matrix-unknown` also for who may not know of it. */
export async function matrixOf(ground: Ground<MatrixInput>): Promise<Matrix> {
  const { queries, agencyId, input, today } = ground;
  const year = input.year ?? Number(today.slice(0, 4));
  const headId = input.headId ?? actorOf(ground).employeeId;
  const [head, people, years] = await Promise.all([
    personOnDay(queries, agencyId, headId, today),
    appraisedBy(queries, agencyId, headId, today),
    openYears(queries, agencyId),
  ]);
  const standing = head && (await matrixStanding(ground, head, people));
  if (!head || !standing) throw matrixUnknown();
  const plans = await plansOfYears(queries, agencyId, [headId, ...idsOf(people)], [year]);
  const plan = plans(year).get(headId);
  const planIds = plansSeen(plans(year), people, standing === "member" ? actorOf(ground).employeeId : null);
  const [columns, deliveries, expected] = await Promise.all([
    columnsOf(ground, { plan, headId, year, standing }),
    deliveriesOf(queries, agencyId, planIds),
    expectedByHead(queries, agencyId, headId, year),
  ]);
  const { employeeId, name, positionTitle, unitName, nip } = head;
  return {
    ...{ year, years, columns, deliveries },
    head: { employeeId, name, positionTitle, unitName, nip: readsNipOf(ground, head) ? nip : null },
    plan: plan ? { ...plan, isShared: await isShared(queries, agencyId, plan.planId) } : null,
    rows: people.map((person) => ({ ...person, ...planOf(plans(year).get(person.employeeId)) })),
    expected: expected.filter((one) => standing !== "member" || one.employeeId === ground.actor?.employeeId),
    isMine: standing === "head",
  };
}

/** One of the people does not look into what a colleague has not put forward yet. */
function plansSeen(
  plans: ReadonlyMap<string, PlanHeader>,
  people: readonly PersonOnDay[],
  memberId: string | null,
): string[] {
  return people
    .flatMap(({ employeeId }) => plans.get(employeeId) ?? [])
    .filter((plan) => memberId === null || plan.employeeId === memberId || plan.state.kind !== "draft")
    .map((plan) => plan.planId);
}

function idsOf(people: readonly PersonOnDay[]): string[] {
  return people.map(({ employeeId }) => employeeId);
}

function planOf(plan: PlanHeader | undefined) {
  return { planId: plan?.planId ?? null, state: plan?.state ?? null };
}

type Columns = { plan: PlanHeader | undefined; headId: string; year: number; standing: MatrixStanding };

/** The head's results as they stand now; to the people below, those that the head shows them. */
async function columnsOf(
  ground: Ground<unknown>,
  { plan, headId, year, standing }: Columns,
): Promise<MatrixColumn[]> {
  if (!plan) return [];
  const { results } = await planBody(ground.queries, ground.agencyId, plan.planId);
  if (standing !== "member") return results;
  const { employeeId } = actorOf(ground);
  const shown = await resultsShown(ground, { headId, employeeId, year });
  const words = new Map(shown.map(({ resultId, statement }) => [resultId, statement]));
  return results.flatMap((result) => {
    const statement = words.get(result.resultId);
    return statement === undefined ? [] : [{ ...result, statement }];
  });
}
