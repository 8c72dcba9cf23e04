import { type RawBuilder, type SqlBool, sql } from "kysely";
import type { AnnualResult } from "#appraisal/annual/annual.schema.ts";
import { annualResultsOf } from "#appraisal/annual/annual-results.ts";
import type { Queries } from "#platform/database/database.ts";
import { annualParts } from "#rules/annual-parts/annual-parts.ts";
import type { Step } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import type { OverallRating } from "#rules/overall-rating/overall-rating.law.ts";

/** A person's year as a closing writes it down. */
export type YearOfPerson = {
  employeeId: string;
  overall: OverallRating | null;
  evaluationId: string | null;
  parts: { planId: string; startsOn: string; endsOn: string; days: number; overall: OverallRating | null }[];
  because: readonly Step[];
  /** What nobody did that should have been done. */
  owed: number;
};

export type YearAt = { agencyId: number; year: number; law: Law };

const batchSize = 1000; // people in memory at once, however many there are

/**
 * Everybody with a plan in the year or a rating of the national system, in the order of their ids, a thousand at a time, beginning after `after`.
 * Four queries for each thousand; memory does not grow with the agency.
 */
export async function* peopleOfYear(
  queries: Queries,
  { agencyId, year, law }: YearAt,
  after?: string,
): AsyncGenerator<YearOfPerson[]> {
  let edge = after;
  for (;;) {
    const ids = await nextPeople(queries, { agencyId, year, after: edge });
    if (ids.length === 0) return;
    const results = await annualResultsOf(queries, agencyId, year, ids);
    yield ids.flatMap((employeeId) => {
      const result = results.get(employeeId);
      return result ? [yearOf(result, law)] : [];
    });
    edge = ids.at(-1);
  }
}

/** What a year comes to, and what nobody did for it. */
export function yearOf({ employeeId, overall, evaluationId, parts }: AnnualResult, law: Law): YearOfPerson {
  const facts = parts.map((part) => ({ ...part, rating: part.rating?.overall ?? null }));
  const { value, because } = annualParts(facts, law);
  return { employeeId, overall, evaluationId, parts: facts.map(partOf), because, owed: value.owed.length };
}

function partOf(part: {
  planId: string;
  startsOn: string;
  endsOn: string;
  days: number;
  rating: OverallRating | null;
}) {
  const { planId, startsOn, endsOn, days, rating } = part;
  return { planId, startsOn, endsOn, days, overall: rating };
}

type Page = { agencyId: number; year: number; after: string | undefined };
/** Whoever has a plan in the year; or also who was rated in the national system instead. */
type Of = "planned" | "everybody";

/** The next thousand people of the year by their ids: each arm reads no further than it has to. */
export async function nextPeople(
  queries: Queries,
  { agencyId, year, after }: Page,
  of: Of = "everybody",
): Promise<string[]> {
  const beyond = after ? sql<SqlBool>`employee_id > ${after}` : sql<SqlBool>`true`;
  const arms = armsOf({ agencyId, year }, of).map(
    (arm) => sql`(select distinct employee_id from (${arm}) as arm where ${beyond} order by employee_id
      limit ${batchSize})`,
  );
  const { rows } = await sql<{ employee_id: string }>`
    select employee_id from (${sql.join(arms, sql` union `)}) as person
    order by employee_id limit ${batchSize}`.execute(queries);
  return rows.map((row) => row.employee_id);
}

/** How many people that are. */
export async function countPeople(
  queries: Queries,
  at: Pick<YearAt, "agencyId" | "year">,
  of: Of = "everybody",
): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(*)::integer as people from (${sql.join(armsOf(at, of), sql` union `)}) as person`.execute(
    queries,
  );
  return rows[0]?.people ?? 0;
}

function armsOf({ agencyId, year }: Pick<YearAt, "agencyId" | "year">, of: Of): RawBuilder<unknown>[] {
  const planned = sql`select employee_id from plan where agency_id = ${agencyId} and year = ${year}`;
  const elsewhere = sql`select employee_id from national_rating
    where agency_id = ${agencyId} and year = ${year} and interval = 'annual' and ended_at is null`;
  return of === "planned" ? [planned] : [planned, elsewhere];
}
