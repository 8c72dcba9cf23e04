import { sql } from "kysely";
import { z } from "zod";
import { EvaluationContent } from "#appraisal/evaluation/evaluation.schema.ts";
import type { SourceRow } from "#appraisal/exchange/mapping/fields.ts";
import { PlanContent, type Result } from "#appraisal/plan/plan-content.ts";
import { targetText } from "#appraisal/target-text.ts";
import type { Queries } from "#platform/database/database.ts";
import { showNumber } from "#ui/locale.ts";

/** What somebody promised, by plan, as both agreed on it; read as it is needed: a page of them is all in memory. */
export type Promised = ReadonlyMap<string, readonly Result[]>;

const Version = z.object({ plan_id: z.uuid(), content: PlanContent.pick({ results: true }) });

/** The results of the versions that bind; one query. */
export async function promisedOf(
  queries: Queries,
  agencyId: number,
  planIds: readonly string[],
): Promise<Promised> {
  if (planIds.length === 0) return new Map();
  const rows = await queries
    .selectFrom("plan_in_force as bound")
    .innerJoin("plan_version as v", (join) =>
      join
        .onRef("v.agency_id", "=", "bound.agency_id")
        .onRef("v.plan_id", "=", "bound.plan_id")
        .onRef("v.version", "=", "bound.version"),
    )
    .select(["v.plan_id", "v.content"])
    .where("bound.agency_id", "=", agencyId)
    .where(sql<boolean>`bound.plan_id = any(${planIds}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => Version.parse(row)).map((row) => [row.plan_id, row.content.results]));
}

const Written = z.object({ evaluation_id: z.uuid(), content: EvaluationContent });
export type WrittenContent = z.output<typeof EvaluationContent>;

/** What appraisers wrote beside each row, by evaluation; one query. */
export async function writtenOf(
  queries: Queries,
  agencyId: number,
  evaluationIds: readonly string[],
): Promise<ReadonlyMap<string, WrittenContent>> {
  if (evaluationIds.length === 0) return new Map();
  const rows = await queries
    .selectFrom("evaluation")
    .select(["evaluation_id", "content"])
    .where("agency_id", "=", agencyId)
    .where(sql<boolean>`evaluation_id = any(${evaluationIds}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => Written.parse(row)).map((row) => [row.evaluation_id, row.content]));
}

/** A row for each indicator. */
export function indicatorRows(
  results: readonly Result[],
): { row: SourceRow; resultId: string; indicator: Indicator }[] {
  return results.flatMap(({ resultId, category, statement, serves, indicators }) =>
    indicators.map((indicator) => ({
      ...{ resultId, indicator },
      row: {
        ...{ result: statement, category, serves: serves?.statement ?? null },
        ...{ aspect: indicator.aspect, indicator: indicator.statement, target: targetText(indicator) },
      },
    })),
  );
}

type Indicator = Result["indicators"][number];

/** Beside an indicator: what the appraiser wrote, and where they wrote nothing, the figure on record. */
export function realisedOf(
  { resultId, indicator }: { resultId: string; indicator: Indicator },
  content: WrittenContent | undefined,
  figure: number | undefined,
): SourceRow {
  const onRecord = figure === undefined ? null : `${showNumber(figure)} ${indicator.unit}`.trim();
  return {
    realisation: content?.realisations[indicator.indicatorId] || onRecord,
    feedback: content?.resultFeedback[resultId] || null,
  };
}
