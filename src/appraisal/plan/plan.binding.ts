import { sql } from "kysely";
import { digestOf, statesOf } from "#ledger/record/binding-rows.ts";
import type { BindingState } from "#ledger/record/record-noun.ts";
import type { Queries } from "#platform/database/database.ts";

/**
 * What a plan promises once both stand by it: who, for which days, what was agreed word for word, and the targets as
 * the tables hold them. While an agreed plan is open for a change its lines move; what was agreed does not.
 */
export const planBinding: BindingState = {
  changedBy: new Set([
    ...["plan.started", "plan.proposed", "plan.agreed", "plan.amended", "plan.ended"],
    ...["plan.change-opened", "plan.change-ended"],
  ]),
  read: async (queries, agencyId, ids) => {
    const [plans, agreements, lines] = await Promise.all([
      plansOf(queries, agencyId, ids),
      agreementsOf(queries, agencyId, ids),
      linesOf(queries, agencyId, ids),
    ]);
    return statesOf(
      plans,
      ({ planId }) => planId,
      ([plan]) => plan && stateOf(plan, agreements, lines),
    );
  },
  subjects: async (queries, agencyId, { after, limit }) => {
    let plans = queries.selectFrom("plan").select("plan_id").where("agency_id", "=", agencyId);
    if (after) plans = plans.where("plan_id", ">", after);
    const rows = await plans.orderBy("plan_id").limit(limit).execute();
    return rows.map((row) => row.plan_id);
  },
};

type Lines = Awaited<ReturnType<typeof linesOf>>;

function stateOf(
  plan: Awaited<ReturnType<typeof plansOf>>[number],
  agreements: Awaited<ReturnType<typeof agreementsOf>>,
  lines: Lines,
) {
  const { planId, isOpen, ...head } = plan;
  const agreed = agreements.filter((row) => row.planId === planId);
  const isStanding = agreed.length > 0 && !isOpen;
  return {
    ...head,
    agreed: agreed.map(({ planId: _, content, ...agreement }) => ({
      ...agreement,
      words: digestOf(content),
    })),
    lines: isStanding ? linesOfPlan(planId, lines) : null,
  };
}

function linesOfPlan(planId: string, { results, indicators, expectations, measures }: Lines) {
  const mine = <Row extends { planId: string }>(rows: readonly Row[]) =>
    rows.filter((row) => row.planId === planId).map(({ planId: _, ...row }) => row);
  const measured = mine(measures);
  return {
    ...{ results: mine(results), indicators: mine(indicators), expectations: mine(expectations) },
    ...(measured.length > 0 ? { measures: measured } : {}), // records from before there were measures hold as they are
  };
}

function plansOf(queries: Queries, agencyId: number, ids: readonly string[]) {
  return queries
    .selectFrom("plan as p")
    .select(["p.plan_id as planId", "p.year", "p.employee_id as employee", "p.appraiser_id as appraiser"])
    .select(["p.starts_on as startsOn", "p.ends_on as endsOn", "p.approach", "p.form"])
    .select(
      sql<boolean>`exists (select from plan_opening o where o.agency_id = p.agency_id and o.plan_id = p.plan_id
        and not exists (select from plan_opening_end e where e.agency_id = o.agency_id and e.opening_id = o.opening_id)
        and not exists (select from plan_amendment a where a.agency_id = o.agency_id and a.plan_id = o.plan_id
          and a.version > o.version))`.as("isOpen"),
    )
    .where("p.agency_id", "=", agencyId)
    .where(sql<boolean>`p.plan_id = any(${ids}::uuid[])`)
    .execute();
}

/** The first agreement and each change after it, with the version that it stands by. */
async function agreementsOf(queries: Queries, agencyId: number, ids: readonly string[]) {
  const agreements = queries
    .selectFrom("plan_agreement")
    .select(["agency_id", "plan_id", "version", "agreed_by", "agreed_at", "acting_for"])
    .select(sql<string | null>`null`.as("reason"))
    .unionAll(
      queries
        .selectFrom("plan_amendment")
        .select(["agency_id", "plan_id", "version", "agreed_by", "agreed_at", "acting_for", "reason"]),
    );
  return queries
    .selectFrom(agreements.as("a"))
    .innerJoin("plan_version as v", (join) =>
      join
        .onRef("v.agency_id", "=", "a.agency_id")
        .onRef("v.plan_id", "=", "a.plan_id")
        .onRef("v.version", "=", "a.version"),
    )
    .select(["a.plan_id as planId", "a.version", "a.agreed_by as by", "a.agreed_at as at"])
    .select(["a.acting_for as actingFor", "a.reason", "v.content"])
    .where("a.agency_id", "=", agencyId)
    .where(sql<boolean>`a.plan_id = any(${ids}::uuid[])`)
    .orderBy("a.plan_id")
    .orderBy("a.version")
    .execute();
}

async function linesOf(queries: Queries, agencyId: number, ids: readonly string[]) {
  const ofPlans = sql<boolean>`plan_id = any(${ids}::uuid[])`;
  const [results, indicators, expectations, measures] = await Promise.all([
    queries
      .selectFrom("plan_result")
      .select(["plan_id as planId", "result_id as id", "category", "statement"]) // whom it serves is others' to move
      .where("agency_id", "=", agencyId)
      .where(ofPlans)
      .orderBy("result_id")
      .execute(),
    queries
      .selectFrom("plan_indicator")
      .select(["plan_id as planId", "indicator_id as id", "result_id as result", "aspect", "perspective"])
      .select(["statement", "comparison", "target", "unit", "target_text as targetText"])
      .where("agency_id", "=", agencyId)
      .where(ofPlans)
      .orderBy("indicator_id")
      .execute(),
    queries
      .selectFrom("plan_expectation")
      .select(["plan_id as planId", "conduct_value as value", "expectation"])
      .where("agency_id", "=", agencyId)
      .where(ofPlans)
      .orderBy("conduct_value")
      .execute(),
    queries
      .selectFrom("indicator_measure")
      .select(["plan_id as planId", "indicator_id as id", "measure", "of_whom as ofWhom"])
      .select(["unit_id as unit", "service_id as service"])
      .where("agency_id", "=", agencyId)
      .where(ofPlans)
      .orderBy("indicator_id")
      .execute(),
  ]);
  return { results, indicators, expectations, measures };
}
