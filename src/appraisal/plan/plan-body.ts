import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import type { AnnexSection } from "./plan.schema.ts";
import { type Annex, type PlanBody, Result } from "./plan-content.ts";

/** The plan's content as it stands in the rows now, in one query. */
export async function planBody(queries: Queries, agencyId: number, planId: string): Promise<PlanBody> {
  const { rows } = await bodyRow(queries, { agencyId, planId });
  const [row] = rows;
  if (!row) throw new Error("a select without a table answers one row");
  return {
    results: withIndicators(row.results, row.indicators),
    expectations: row.expectations,
    annex: asAnnex(row.annex),
  };
}

const bodyRow = prepared((queries, { agencyId, planId }: { agencyId: number; planId: string }) =>
  queries
    .selectNoFrom([
      jsonArrayFrom(resultsOf(queries, agencyId, planId)).as("results"),
      jsonArrayFrom(indicatorsOf(queries, agencyId, planId)).as("indicators"),
      jsonArrayFrom(
        queries
          .selectFrom("plan_expectation")
          .select(["conduct_value as conductValue", "expectation"])
          .where("agency_id", "=", agencyId)
          .where("plan_id", "=", planId)
          .orderBy("conduct_value"),
      ).as("expectations"),
      jsonArrayFrom(
        queries
          .selectFrom("plan_annex")
          .select(["section", "line"])
          .where("agency_id", "=", agencyId)
          .where("plan_id", "=", planId)
          .orderBy("section")
          .orderBy("ordinal"),
      ).as("annex"),
    ])
    .compile(),
);

function resultsOf(queries: Queries, agencyId: number, planId: string) {
  return queries
    .selectFrom("plan_result as result")
    .leftJoin("plan_result as served", (join) =>
      join
        .onRef("served.agency_id", "=", "result.agency_id")
        .onRef("served.result_id", "=", "result.serves_id"),
    )
    .leftJoin("goal", (join) =>
      join.onRef("goal.agency_id", "=", "result.agency_id").onRef("goal.goal_id", "=", "result.goal_id"),
    )
    .select([
      "result.result_id as resultId",
      "result.category",
      "result.statement",
      "result.serves_text as servesText",
      "served.result_id as servedId",
      "served.statement as servedStatement",
      "goal.goal_id as goalId",
      "goal.statement as goalStatement",
      "result.serves_how as servesHow",
    ])
    .where("result.agency_id", "=", agencyId)
    .where("result.plan_id", "=", planId)
    .orderBy("result.category", "desc") // main, then additional
    .orderBy("result.ordinal")
    .orderBy("result.result_id");
}

function indicatorsOf(queries: Queries, agencyId: number, planId: string) {
  return queries
    .selectFrom("plan_indicator as indicator")
    .leftJoin("plan_indicator_manual as manual", (join) =>
      join
        .onRef("manual.agency_id", "=", "indicator.agency_id")
        .onRef("manual.indicator_id", "=", "indicator.indicator_id"),
    )
    .leftJoin("indicator_measure as measured", (join) =>
      join
        .onRef("measured.agency_id", "=", "indicator.agency_id")
        .onRef("measured.indicator_id", "=", "indicator.indicator_id"),
    )
    .leftJoin("plan", (join) =>
      join.onRef("plan.agency_id", "=", "measured.agency_id").onRef("plan.plan_id", "=", "measured.plan_id"),
    )
    .select([
      "indicator.indicator_id as indicatorId",
      "indicator.result_id as resultId",
      "indicator.aspect",
      "indicator.perspective",
      "indicator.statement",
      "indicator.comparison",
      "indicator.target",
      "indicator.unit",
      "indicator.target_text as targetText",
      manualColumn.as("manual"),
      measuredColumn.as("measured"),
    ])
    .where("indicator.agency_id", "=", agencyId)
    .where("indicator.plan_id", "=", planId)
    .orderBy("indicator.ordinal")
    .orderBy("indicator.indicator_id");
}

const manualColumn = sql<unknown>`case when manual.indicator_id is not null then json_build_object(
  'definition', manual.definition, 'formula', manual.formula, 'unit', manual.unit,
  'dataSource', manual.data_source, 'polarity', manual.polarity, 'measured', manual.measured,
  'responsible', manual.responsible) end`;

const measuredColumn = sql<unknown>`case when measured.indicator_id is not null then json_build_object(
  'measure', measured.measure, 'pile', measured.pile, 'unitId', measured.unit_id, 'serviceId', measured.service_id,
  'employeeId', case when measured.of_whom = 'person' then plan.employee_id end) end`;

type ResultRow = {
  resultId: string;
  category: string;
  statement: string;
  servesText: string;
  servedId: string | null;
  servedStatement: string | null;
  goalId: string | null;
  goalStatement: string | null;
  servesHow: string | null;
};

type IndicatorRow = { resultId: string; measured: unknown };

function withIndicators(results: readonly ResultRow[], indicators: readonly IndicatorRow[]) {
  const said = indicators.map(({ measured, ...row }) => (measured === null ? row : { ...row, measured }));
  const ofResult = Map.groupBy(said, (indicator) => indicator.resultId);
  const whole = results.map((row) => ({
    ...{ resultId: row.resultId, category: row.category, statement: row.statement },
    serves: servedBy(row),
    indicators: ofResult.get(row.resultId) ?? [],
  }));
  return z.array(Result).parse(whole);
}

function servedBy({ servedId, servedStatement, goalId, goalStatement, servesText, servesHow }: ResultRow) {
  const how = servesHow === null ? {} : { how: servesHow };
  if (servedId !== null) return { resultId: servedId, statement: servedStatement, ...how };
  if (goalId !== null) return { resultId: null, statement: goalStatement, goalId, ...how };
  return servesText === "" ? null : { resultId: null, statement: servesText, ...how };
}

function asAnnex(rows: readonly { section: string; line: string }[]): Annex {
  const linesOf = (section: AnnexSection) =>
    rows.filter((row) => row.section === section).map((row) => row.line);
  return {
    support: linesOf("support"),
    accountability: linesOf("accountability"),
    consequence: linesOf("consequence"),
  };
}
