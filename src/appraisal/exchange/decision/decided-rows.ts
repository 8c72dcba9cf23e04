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
  const rows = lines.flatMap(({ ordinal, ...line }) => {
    if (ordinal === null || line.our_overall === null) return [];
    const kept = { results_rating: line.our_results, conduct_rating: line.our_conduct };
    return [
      {
        ...{ agency_id: agencyId, import_id: input.importId, ordinal, ...kept },
        ...{ overall_rating: line.our_overall, reason: input.reason, ...by },
      },
    ];
  });
  for (const some of pieces(rows))
    await queries
      .insertInto("rating_difference_kept")
      .values(some)
      .onConflict((conflict) =>
        conflict.columns(["agency_id", "import_id", "ordinal"]).doUpdateSet((row) => ({
          results_rating: row.ref("excluded.results_rating"),
          conduct_rating: row.ref("excluded.conduct_rating"),
          overall_rating: row.ref("excluded.overall_rating"),
          reason: row.ref("excluded.reason"),
          kept_by: row.ref("excluded.kept_by"),
          kept_at: row.ref("excluded.kept_at"),
        })),
      )
      .execute();
}

/**
 * Writes down the national system's ratings; what was recorded before for the same plan or person and interval is
 * ended, whether or not it counted, and stays to be read.
 */
export async function recordTheirs(
  decision: Decision,
  year: number,
  lines: readonly ComparedRow[],
): Promise<void> {
  const { queries, agencyId, input, now } = decision;
  const by = actorOf(decision).employeeId;
  const rows = lines.flatMap((line) => rowOf(line, year) ?? []);
  for (const some of pieces(lines)) await endEarlier(decision, year, some);
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

/** By what it stands for: a record that a newer evaluation silenced is named by no comparison, and ends, too. */
async function endEarlier(decision: Decision, year: number, lines: readonly ComparedRow[]): Promise<void> {
  const { queries, agencyId, input, now } = decision;
  const targets = JSON.stringify(
    lines.map(({ plan_id, employee_id, interval, national_id }) => ({
      ...{ plan_id, employee_id, interval, national_id },
    })),
  );
  await sql`
    update national_rating n
    set ended_by = ${actorOf(decision).employeeId}, ended_at = ${now}, ended_reason = ${input.reason}
    from jsonb_to_recordset(${targets}::jsonb)
      as target(plan_id uuid, employee_id uuid, interval text, national_id uuid)
    where n.agency_id = ${agencyId} and n.ended_at is null and n.employee_id = target.employee_id
      and n.year = ${year} and n.interval = target.interval
      and (n.plan_id is not distinct from target.plan_id or n.rating_id = target.national_id)`.execute(
    queries,
  );
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
