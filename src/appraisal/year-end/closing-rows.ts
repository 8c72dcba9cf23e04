import { employeeName } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { closingOf } from "./closing-state.ts";
import { SimulationOutcome } from "./simulate-job.ts";

type Where = Pick<Ground<unknown>, "queries" | "agencyId">;

/** The closing that holds, with who started it, whether its job still runs or waits, and what objections changed since. */
export async function closingWithName(where: Where, year: number) {
  const { queries, agencyId } = where;
  const closing = await closingOf(where, year);
  if (!closing) return null;
  const row = await queries
    .selectFrom("year_closing as c")
    .innerJoin("job_progress as j", (join) =>
      join.onRef("j.agency_id", "=", "c.agency_id").onRef("j.job_id", "=", "c.job_id"),
    )
    .select((closing) => [
      employeeName("c.started_by").as("name"),
      "j.finished_at",
      closing
        .selectFrom("annual_correction as k")
        .select((row) => row.fn.countAll<number>().as("count"))
        .where("k.agency_id", "=", agencyId)
        .whereRef("k.closing_id", "=", "c.closing_id")
        .as("corrections"),
    ])
    .where("c.agency_id", "=", agencyId)
    .where("c.closing_id", "=", closing.closingId)
    .executeTakeFirstOrThrow();
  const corrections = Number(row.corrections);
  return { ...closing, startedByName: row.name, isRunning: row.finished_at === null, corrections };
}

/** The last simulation of the year; its outcome is null while the job runs. */
export async function newestSimulation({ queries, agencyId }: Where, year: number) {
  const row = await queries
    .selectFrom("year_simulation")
    .select(["asked_at", "outcome", "job_id"])
    .where("agency_id", "=", agencyId)
    .where("year", "=", year)
    .orderBy("asked_at", "desc")
    .orderBy("simulation_id", "desc")
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const outcome = row.outcome === null ? null : SimulationOutcome.parse(row.outcome);
  return { askedAt: row.asked_at, outcome, jobId: row.job_id };
}
