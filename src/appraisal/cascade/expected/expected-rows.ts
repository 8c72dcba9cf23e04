import { sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import { ExpectedResult } from "./expected.schema.ts";

/** What a head expects of everybody in a year, as it was said; what was taken back is left out. */
export async function expectedByHead(
  queries: Queries,
  agencyId: number,
  headId: string,
  year: number,
): Promise<ExpectedResult[]> {
  const { rows } = await byHead(queries, { agencyId, headId, year });
  return rows.map((row) => ExpectedResult.parse(row));
}

/** What is expected of somebody in a year, answered or not. */
export async function expectedOf(
  queries: Queries,
  agencyId: number,
  employeeId: string,
  year: number,
): Promise<ExpectedResult[]> {
  const { rows } = await ofEmployee(queries, { agencyId, employeeId, year });
  return rows.map((row) => ExpectedResult.parse(row));
}

/** One of them; null where there is none, or none any more. */
export async function expectedById(
  queries: Queries,
  agencyId: number,
  expectedId: string,
): Promise<ExpectedResult | null> {
  const row = await expectedRows(queries, agencyId)
    .where("expected.expected_id", "=", expectedId)
    .executeTakeFirst();
  return row ? ExpectedResult.parse(row) : null;
}

const byHead = prepared((queries, of: { agencyId: number; headId: string; year: number }) =>
  expectedRows(queries, of.agencyId)
    .where("expected.head_id", "=", of.headId)
    .where("expected.year", "=", of.year)
    .orderBy("expected.expected_at")
    .orderBy("expected.expected_id")
    .compile(),
);

const ofEmployee = prepared((queries, of: { agencyId: number; employeeId: string; year: number }) =>
  expectedRows(queries, of.agencyId)
    .where("expected.employee_id", "=", of.employeeId)
    .where("expected.year", "=", of.year)
    .orderBy("expected.expected_at")
    .orderBy("expected.expected_id")
    .compile(),
);

function expectedRows(queries: Queries, agencyId: number) {
  return queries
    .selectFrom("expected_result as expected")
    .select([
      "expected.expected_id as expectedId",
      "expected.year",
      "expected.head_id as headId",
      "expected.employee_id as employeeId",
      "expected.serves_id as servesId",
      "expected.serves_text as servesText",
      "expected.serves_how as how",
      "expected.statement",
      "expected.expected_at as expectedAt",
    ])
    .select([
      sql<string>`${employeeName("expected.head_id")}`.as("headName"),
      sql<string>`${employeeName("expected.employee_id")}`.as("employeeName"),
    ])
    .select((row) =>
      jsonObjectFrom(
        row
          .selectFrom("expected_result_answer as answer")
          .select(["answer.answer", "answer.reason", "answer.result_id as resultId"])
          .select("answer.answered_at as answeredAt")
          .whereRef("answer.agency_id", "=", "expected.agency_id")
          .whereRef("answer.expected_id", "=", "expected.expected_id"),
      ).as("answer"),
    )
    .where("expected.agency_id", "=", agencyId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("expected_result_withdrawal as withdrawal")
            .select("withdrawal.expected_id")
            .whereRef("withdrawal.agency_id", "=", "expected.agency_id")
            .whereRef("withdrawal.expected_id", "=", "expected.expected_id"),
        ),
      ),
    );
}
