import { z } from "zod";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";

export const Milestone = z.object({
  milestoneId: z.uuid(),
  indicatorId: z.uuid(),
  title: z.string(),
  dueOn: z.string(),
  addedAt: z.date(),
  /** The record by which it is reached; null while it is not, and again when that record was taken back. */
  reached: z.object({ progressId: z.uuid(), on: z.string(), at: z.date() }).nullable(),
  /** Set where it is no longer aimed at. */
  withdrawn: z.object({ at: z.date(), reason: z.string() }).nullable(),
});
export type Milestone = z.output<typeof Milestone>;

/** Every milestone of a plan, the earliest first; one query. */
export async function milestonesOfPlan(
  queries: Queries,
  agencyId: number,
  planId: string,
): Promise<Milestone[]> {
  const { rows } = await milestoneRows(queries, { agencyId, planId });
  return rows.map((row) => ({
    milestoneId: row.milestone_id,
    indicatorId: row.indicator_id,
    title: row.title,
    dueOn: row.due_on,
    addedAt: row.added_at,
    reached:
      row.progress_id && row.reached_on && row.recorded_at
        ? { progressId: row.progress_id, on: row.reached_on, at: row.recorded_at }
        : null,
    withdrawn: row.withdrawn_at && { at: row.withdrawn_at, reason: row.reason ?? "" },
  }));
}

const milestoneRows = prepared((queries, { agencyId, planId }: { agencyId: number; planId: string }) =>
  queries
    .selectFrom("milestone as m")
    .leftJoin("milestone_withdrawal as w", (join) =>
      join.onRef("w.agency_id", "=", "m.agency_id").onRef("w.milestone_id", "=", "m.milestone_id"),
    )
    .leftJoinLateral(
      (row) =>
        row
          .selectFrom("milestone_reached as r")
          .innerJoin("progress as p", (join) =>
            join.onRef("p.agency_id", "=", "r.agency_id").onRef("p.progress_id", "=", "r.progress_id"),
          )
          .leftJoin("progress_withdrawal as gone", (join) =>
            join.onRef("gone.agency_id", "=", "r.agency_id").onRef("gone.progress_id", "=", "r.progress_id"),
          )
          .select(["p.progress_id", "p.reached_on", "p.recorded_at"])
          .whereRef("r.agency_id", "=", "m.agency_id")
          .whereRef("r.milestone_id", "=", "m.milestone_id")
          .where("gone.progress_id", "is", null)
          .orderBy("p.recorded_at")
          .orderBy("p.progress_id")
          .limit(1)
          .as("reached"),
      (join) => join.onTrue(),
    )
    .select(["m.milestone_id", "m.indicator_id", "m.title", "m.due_on", "m.added_at"])
    .select(["reached.progress_id", "reached.reached_on", "reached.recorded_at"])
    .select(["w.withdrawn_at", "w.reason"])
    .where("m.agency_id", "=", agencyId)
    .where("m.plan_id", "=", planId)
    .orderBy("m.due_on")
    .orderBy("m.milestone_id")
    .compile(),
);
