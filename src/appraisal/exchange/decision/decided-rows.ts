import { sql } from "kysely";
import type { ComparedRow } from "#appraisal/exchange/import/compared-rows.ts";
import { calendarYear } from "#appraisal/period/years.ts";
import { newId } from "#platform/clock/new-id.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

type Decision = Ground<{ importId: string; reason: string }> & { now: Date };

const rowsAtOnce = 2000; // a statement takes 65,535 values

/** Writes down that the rating here stands, line by line; one that was kept before is kept anew. */
export async function keepOurs(decision: Decision, lines: readonly ComparedRow[]): Promise<void> {
  const { queries, agencyId, input, now } = decision;
  const by = { kept_by: actorOf(decision).employeeId, kept_at: now };
  const rows = lines.flatMap(({ ordinal, our_overall: overall }) =>
    ordinal === null || overall === null
      ? []
      : [
          {
            ...{ agency_id: agencyId, import_id: input.importId, ordinal, overall_rating: overall },
            ...{ reason: input.reason, ...by },
          },
        ],
  );
  for (const some of pieces(rows))
    await queries
      .insertInto("rating_difference_kept")
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(["agency_id", "import_id", "ordinal"]).doUpdateSet((row) => ({
          overall_rating: row.ref("excluded.overall_rating"),
          reason: row.ref("excluded.reason"),
          kept_by: row.ref("excluded.kept_by"),
          kept_at: row.ref("excluded.kept_at"),
        })),
      )
      .execute();
}

/** Writes down the national system's ratings; what they stood for before is ended, and stays to be read. */
export async function recordTheirs(
  decision: Decision,
  year: number,
  lines: readonly ComparedRow[],
): Promise<void> {
  const { queries, agencyId, input, now } = decision;
  const by = actorOf(decision).employeeId;
  const earlier = lines.flatMap(({ national_id }) => national_id ?? []);
  for (const some of pieces(earlier))
    await queries
      .updateTable("national_rating")
      .set({ ended_by: by, ended_at: now, ended_reason: input.reason })
      .where("agency_id", "=", agencyId)
      .where(sql<boolean>`rating_id = any(${some}::uuid[])`)
      .where("ended_at", "is", null)
      .execute();
  const rows = lines.flatMap((line) => rowOf(line, year) ?? []);
  for (const some of pieces(rows))
    await queries
      .insertInto("national_rating")
      .values(
        some.map((row) => ({
          ...{ agency_id: agencyId, rating_id: newId(now), import_id: input.importId, ...row },
          ...{ reason: input.reason, decided_by: by, decided_at: now },
        })),
      )
      .execute();
}

function rowOf(line: ComparedRow, year: number) {
  const { ordinal, employee_id, results, conduct, overall, interval, plan_id } = line;
  if (ordinal === null || employee_id === null || !results || !conduct || !overall) return null;
  const whole = calendarYear(year);
  return {
    ...{ ordinal, employee_id, year, interval, plan_id },
    ...{ starts_on: line.starts_on ?? whole.startsOn, ends_on: line.ends_on ?? whole.endsOn },
    ...{ results_rating: results, conduct_rating: conduct, overall_rating: overall },
    instead_of: line.our_overall,
  };
}

function* pieces<Row>(rows: readonly Row[]): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) yield rows.slice(at, at + rowsAtOnce);
}
