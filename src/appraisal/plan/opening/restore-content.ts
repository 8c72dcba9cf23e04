import { measuredRow } from "#appraisal/measured/measured-row.ts";
import { annexSections } from "#appraisal/plan/plan.schema.ts";
import type { PlanContent, Result } from "#appraisal/plan/plan-content.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

/**
 * Makes the rows of a plan say again what was frozen. A line that stayed is written over and not made anew, so that
 * what hangs on it stays; what a change added is struck out, what it struck out comes back under its own id.
 */
export async function restoreContent(
  ground: Ground<unknown>,
  planId: string,
  content: PlanContent,
): Promise<void> {
  await restoreResults(ground, planId, content.results);
  await restoreIndicators(ground, planId, content.results);
  await restoreManuals(ground, planId, content.results);
  await restoreMeasures(ground, planId, content.results);
  await restoreRest(ground, planId, content);
}

async function restoreResults(ground: Ground<unknown>, planId: string, results: readonly Result[]) {
  const { queries, agencyId } = ground;
  await queries
    .deleteFrom("plan_result")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .where("result_id", "not in", idsOr(results.map(({ resultId }) => resultId)))
    .execute();
  if (results.length === 0) return;
  const [served, goals] = await Promise.all([stillThere(ground, results), goalsStillThere(ground, results)]);
  const rows = results.map(({ resultId, category, statement, serves }, index) => {
    const servesId = serves?.resultId && served.has(serves.resultId) ? serves.resultId : null;
    const goalId = serves?.goalId && goals.has(serves.goalId) ? serves.goalId : null;
    return {
      ...{ agency_id: agencyId, plan_id: planId, result_id: resultId, category, statement },
      ordinal: index + 1,
      serves_id: servesId,
      goal_id: goalId,
      serves_how: serves?.how ?? null,
      serves_text: servesId === null && goalId === null ? (serves?.statement ?? "") : "",
    };
  });
  await queries
    .insertInto("plan_result")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "result_id"]).doUpdateSet((row) => ({
        category: row.ref("excluded.category"),
        ordinal: row.ref("excluded.ordinal"),
        statement: row.ref("excluded.statement"),
        serves_id: row.ref("excluded.serves_id"),
        goal_id: row.ref("excluded.goal_id"),
        serves_how: row.ref("excluded.serves_how"),
        serves_text: row.ref("excluded.serves_text"),
      })),
    )
    .execute();
}

/** Of the head's results that were served: those that the head still promises. */
async function stillThere(
  { queries, agencyId }: Ground<unknown>,
  results: readonly Result[],
): Promise<Set<string>> {
  const ids = results.flatMap(({ serves }) => serves?.resultId ?? []);
  const rows = await queries
    .selectFrom("plan_result")
    .select("result_id")
    .where("agency_id", "=", agencyId)
    .where("result_id", "in", idsOr(ids))
    .execute();
  return new Set(rows.map((row) => row.result_id));
}

async function goalsStillThere({ queries, agencyId }: Ground<unknown>, results: readonly Result[]) {
  const ids = results.flatMap(({ serves }) => serves?.goalId ?? []);
  const rows = await queries
    .selectFrom("goal")
    .select("goal_id")
    .where("agency_id", "=", agencyId)
    .where("goal_id", "in", idsOr(ids))
    .execute();
  return new Set(rows.map((row) => row.goal_id));
}

async function restoreIndicators(
  { queries, agencyId }: Ground<unknown>,
  planId: string,
  results: readonly Result[],
) {
  const rows = results.flatMap(({ resultId, indicators }) =>
    indicators.map(({ indicatorId, targetText, ...said }, index) => ({
      ...{ agency_id: agencyId, plan_id: planId, result_id: resultId, indicator_id: indicatorId },
      ordinal: index + 1,
      aspect: said.aspect,
      perspective: said.perspective,
      statement: said.statement,
      comparison: said.comparison,
      target: said.target,
      unit: said.unit,
      target_text: targetText,
    })),
  );
  await queries
    .deleteFrom("plan_indicator")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .where("indicator_id", "not in", idsOr(rows.map((row) => row.indicator_id)))
    .execute();
  if (rows.length === 0) return;
  await queries
    .insertInto("plan_indicator")
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(["agency_id", "indicator_id"]).doUpdateSet((row) => ({
        result_id: row.ref("excluded.result_id"),
        ordinal: row.ref("excluded.ordinal"),
        aspect: row.ref("excluded.aspect"),
        perspective: row.ref("excluded.perspective"),
        statement: row.ref("excluded.statement"),
        comparison: row.ref("excluded.comparison"),
        target: row.ref("excluded.target"),
        unit: row.ref("excluded.unit"),
        target_text: row.ref("excluded.target_text"),
      })),
    )
    .execute();
}

async function restoreManuals(
  { queries, agencyId }: Ground<unknown>,
  planId: string,
  results: readonly Result[],
) {
  await queries
    .deleteFrom("plan_indicator_manual")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .execute();
  const rows = results
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ indicatorId, manual }) => {
      if (!manual) return [];
      const { dataSource, ...said } = manual;
      const keys = { agency_id: agencyId, plan_id: planId, indicator_id: indicatorId };
      return [{ ...keys, ...said, data_source: dataSource }];
    });
  if (rows.length > 0) await queries.insertInto("plan_indicator_manual").values(rows).execute();
}

async function restoreMeasures(
  { queries, agencyId }: Ground<unknown>,
  planId: string,
  results: readonly Result[],
) {
  await queries
    .deleteFrom("indicator_measure")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .execute();
  const rows = results
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ indicatorId, measured }) =>
      measured
        ? [measuredRow({ agency_id: agencyId, plan_id: planId, indicator_id: indicatorId }, measured)]
        : [],
    );
  if (rows.length > 0) await queries.insertInto("indicator_measure").values(rows).execute();
}

/** Nothing hangs on these: they are written anew. */
async function restoreRest(
  { queries, agencyId }: Ground<unknown>,
  planId: string,
  { expectations, annex }: PlanContent,
) {
  const keys = { agency_id: agencyId, plan_id: planId };
  for (const table of ["plan_expectation", "plan_annex"] as const)
    await queries.deleteFrom(table).where("agency_id", "=", agencyId).where("plan_id", "=", planId).execute();
  const expected = expectations.map(({ conductValue, expectation }) => ({
    ...{ ...keys, conduct_value: conductValue, expectation },
  }));
  if (expected.length > 0) await queries.insertInto("plan_expectation").values(expected).execute();
  const lines = annexSections.flatMap((section) =>
    annex[section].map((line, index) => ({ ...keys, section, ordinal: index + 1, line })),
  );
  if (lines.length > 0) await queries.insertInto("plan_annex").values(lines).execute();
}

/** A list for SQL, which knows no empty one: an id that nothing has. */
function idsOr(ids: readonly string[]): string[] {
  return ids.length > 0 ? [...ids] : ["00000000-0000-0000-0000-000000000000"];
}
