import { sql } from "kysely";
import { digestOf, statesOf } from "#ledger/record/binding-rows.ts";
import type { BindingState } from "#ledger/record/record-noun.ts";
import type { Queries } from "#platform/database/database.ts";

/** The subject of a record about what somebody's year came to. */
export function annualResultId(employeeId: string, year: number): string {
  return `${employeeId} ${year}`;
}

/** What somebody's year came to: as each closing of it wrote it down, and as decisions on objections corrected it. */
export const annualResultBinding: BindingState = {
  changedBy: new Set(["annual-result.closed", "annual-result.corrected"]),
  read: async (queries, agencyId, ids) => {
    const years = ids.map(readId);
    const [results, corrections] = await Promise.all([
      resultsOf(queries, agencyId, years),
      correctionsOf(queries, agencyId, years),
    ]);
    return statesOf(
      results,
      ({ employeeId, year }) => annualResultId(employeeId, year),
      (mine) =>
        mine.map(({ employeeId, year: _, parts, because, ...result }) => ({
          ...{ ...result, words: digestOf([parts, because]) },
          corrections: corrections
            .filter((one) => one.employeeId === employeeId && one.closing === result.closing)
            .map(({ objection, overall, at, ...long }) => ({
              ...{ objection, overall, at },
              words: digestOf([long.parts, long.because]),
            })),
        })),
    );
  },
  subjects: async (queries, agencyId, { after, limit }) => {
    const [employeeId = null, year = null] = after?.split(" ") ?? [];
    const rows = await queries
      .selectFrom("annual_result as r")
      .innerJoin("year_closing as c", (join) =>
        join.onRef("c.agency_id", "=", "r.agency_id").onRef("c.closing_id", "=", "r.closing_id"),
      )
      .select(["r.employee_id as employeeId", "c.year"])
      .distinct()
      .where("r.agency_id", "=", agencyId)
      .where(
        sql<boolean>`(${employeeId}::uuid is null or (r.employee_id, c.year) > (${employeeId}::uuid, ${year}::integer))`,
      )
      .orderBy("r.employee_id")
      .orderBy("c.year")
      .limit(limit)
      .execute();
    return rows.map((row) => annualResultId(row.employeeId, row.year));
  },
};

type YearOf = { employeeId: string; year: number };

function readId(id: string): YearOf {
  const [employeeId = "", year = ""] = id.split(" ");
  return { employeeId, year: Number(year) };
}

function resultsOf(queries: Queries, agencyId: number, years: readonly YearOf[]) {
  return queries
    .selectFrom("annual_result as r")
    .innerJoin("year_closing as c", (join) =>
      join.onRef("c.agency_id", "=", "r.agency_id").onRef("c.closing_id", "=", "r.closing_id"),
    )
    .select([
      "r.employee_id as employeeId",
      "c.year",
      "r.closing_id as closing",
      "r.overall_rating as overall",
    ])
    .select(["r.evaluation_id as evaluation", "r.parts", "r.because"])
    .where("r.agency_id", "=", agencyId)
    .where(ofYears(years))
    .orderBy("r.closing_id")
    .execute();
}

function correctionsOf(queries: Queries, agencyId: number, years: readonly YearOf[]) {
  return queries
    .selectFrom("annual_correction as r")
    .innerJoin("year_closing as c", (join) =>
      join.onRef("c.agency_id", "=", "r.agency_id").onRef("c.closing_id", "=", "r.closing_id"),
    )
    .select(["r.employee_id as employeeId", "r.closing_id as closing", "r.objection_id as objection"])
    .select(["r.overall_rating as overall", "r.corrected_at as at", "r.parts", "r.because"])
    .where("r.agency_id", "=", agencyId)
    .where(ofYears(years))
    .orderBy("r.objection_id")
    .execute();
}

function ofYears(years: readonly YearOf[]) {
  return sql<boolean>`(r.employee_id, c.year) in (select * from unnest(
    ${years.map(({ employeeId }) => employeeId)}::uuid[], ${years.map(({ year }) => year)}::integer[]))`;
}
