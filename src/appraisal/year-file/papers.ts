import { sideOf } from "#appraisal/coaching/talk-at-hand.ts";
import { personAtHand } from "#appraisal/credit-points/person-at-hand.ts";
import { creditView } from "#appraisal/credit-points/read-credit-points.ts";
import { objectionById } from "#appraisal/objection/objection-rows.ts";
import { partyOf } from "#appraisal/objection/objection-state.ts";
import { type PlanAtHand, planAtHand } from "#appraisal/plan/plan-at-hand.ts";
import { agencyOf } from "#organisation/index.ts";
import { Refusal } from "#platform/errors/refusal.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { type PaperRow, paperRows } from "./papers.sql.ts";
import { yearFileUnknown } from "./year-file.errors.ts";
import type { YearFileKey, YearPaper } from "./year-file.schema.ts";

/**
 * The papers of somebody's year that the asker may read, each by the rule of its own noun. Throws `year-file.unknown`
 * for who may know of none of the year's plans.
 */
export async function papersFor(ground: Ground<YearFileKey>): Promise<YearPaper[]> {
  const { queries, agencyId, input, actor } = ground;
  const { timeZone } = await agencyOf(queries, agencyId);
  const rows = await paperRows(queries, { agencyId, ...input, timeZone });
  const plans = await plansAtHand(ground, new Set(rows.map(({ planId }) => planId)));
  if (plans.size === 0 && input.employeeId !== actor?.employeeId) throw yearFileUnknown();
  const seen: YearPaper[] = [];
  for (const { objectionId, ...paper } of rows) {
    const plan = plans.get(paper.planId);
    if (plan && (await mayRead(ground, { ...paper, objectionId }, plan))) seen.push(paper);
  }
  return [...seen, ...(await creditPapers(ground, [...plans.keys()]))];
}

/** The plans of the year that the actor may know of; a year has rarely more than two. */
async function plansAtHand(ground: Ground<YearFileKey>, planIds: ReadonlySet<string>) {
  const plans = new Map<string, PlanAtHand>();
  for (const planId of planIds) {
    const plan = await planAtHand({ ...ground, input: { planId } }, { lock: false }).catch(unknownIsNone);
    if (plan) plans.set(planId, plan);
  }
  return plans;
}

function unknownIsNone(error: unknown): null {
  if (error instanceof Refusal && error.kind === "not-found") return null;
  throw error;
}

async function mayRead(
  { queries, agencyId, actor }: Ground<unknown>,
  { kind, objectionId }: PaperRow,
  plan: PlanAtHand,
): Promise<boolean> {
  if (kind === "dialogue") return sideOf(plan) !== null;
  if (objectionId === null) return true;
  const objection = await objectionById(queries, agencyId, objectionId);
  return objection !== undefined && partyOf(objection, actor?.employeeId) !== null;
}

/** Of functional officers: what each rating of the year came to, and the account as a whole. */
async function creditPapers(ground: Ground<YearFileKey>, planIds: readonly string[]): Promise<YearPaper[]> {
  const { employeeId } = ground.input;
  const person = await personAtHand(ground).catch(unknownIsNone);
  if (!person) return [];
  const { account } = await creditView(ground, person);
  const entries = account?.entries ?? [];
  const conversions = entries.flatMap(({ planId, endsOn }): YearPaper[] =>
    planId !== null && planIds.includes(planId)
      ? [{ kind: "credit-conversion", planId, subjectId: planId, interval: null, followUp: null, on: endsOn }]
      : [],
  );
  const last = conversions.at(-1);
  return last
    ? [...conversions, { ...last, kind: "credit-accumulation", subjectId: employeeId }]
    : conversions;
}
