import { jsonArrayFrom } from "kysely/helpers/postgres";
import { z } from "zod";
import { planLimits } from "#appraisal/plan/plan.schema.ts";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";
import { correctsColumn, MeasuredFigure, MeasuredRow, measuredColumn } from "./measured-figure.ts";

export const Evidence = z.object({
  evidenceId: z.uuid(),
  title: z.string(),
  url: z.string().nullable(),
  isFile: z.boolean(),
});

export const ProgressEntry = z.object({
  progressId: z.uuid(),
  indicatorId: z.uuid(),
  reachedOn: z.string(),
  value: z.number().nullable(),
  note: z.string(),
  /** Null: a measure wrote it. */
  recordedBy: z.uuid().nullable(),
  recordedAt: z.date(),
  /** The position in whose stead it was recorded. */
  actingFor: z.string().nullable(),
  evidence: z.array(Evidence),
  /** The milestone that was reached with it. */
  milestone: z.object({ milestoneId: z.uuid(), title: z.string() }).nullable(),
  /** Set where a measure wrote it. */
  measured: MeasuredFigure.nullable(),
  /** The dispute that was answered with this figure. */
  correctsId: z.uuid().nullable(),
  /** Set where it was taken back: it is still read and counts nowhere. */
  withdrawn: z.object({ at: z.date(), reason: z.string() }).nullable(),
});
export type ProgressEntry = z.output<typeof ProgressEntry>;

/** Of which plan, reached up to `until` ("YYYY-MM-DD", included), and on record at `asOf`. */
export type OnRecord = { planId: string; until: string; asOf: Date };

/** What was on record then, the newest first, with what had been taken back by then; one query. */
export async function progressOfPlan(
  queries: Queries,
  agencyId: number,
  of: OnRecord,
): Promise<ProgressEntry[]> {
  const { rows } = await entryRows(queries, { agencyId, ...of });
  return rows.map((row) => ({
    progressId: row.progress_id,
    indicatorId: row.indicator_id,
    reachedOn: row.reached_on,
    value: row.value,
    note: row.note,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at,
    actingFor: row.acting_for,
    evidence: row.evidence.map(({ evidence_id, title, url, file_id }) => ({
      evidenceId: evidence_id,
      title,
      url,
      isFile: file_id !== null,
    })),
    milestone: row.milestone_id ? { milestoneId: row.milestone_id, title: row.title ?? "" } : null,
    measured: MeasuredRow.parse(row.measured),
    correctsId: row.corrects_id,
    withdrawn: row.withdrawn_at && { at: row.withdrawn_at, reason: row.reason ?? "" },
  }));
}

const entryRows = prepared((queries, { agencyId, planId, until, asOf }: OnRecord & { agencyId: number }) =>
  queries
    .selectFrom("progress as p")
    .leftJoin("progress_withdrawal as w", (join) =>
      join
        .onRef("w.agency_id", "=", "p.agency_id")
        .onRef("w.progress_id", "=", "p.progress_id")
        .on("w.withdrawn_at", "<=", asOf),
    )
    .leftJoin("milestone_reached as r", (join) =>
      join.onRef("r.agency_id", "=", "p.agency_id").onRef("r.progress_id", "=", "p.progress_id"),
    )
    .leftJoin("milestone as m", (join) =>
      join.onRef("m.agency_id", "=", "r.agency_id").onRef("m.milestone_id", "=", "r.milestone_id"),
    )
    .select([measuredColumn(asOf).as("measured"), correctsColumn.as("corrects_id")])
    .select(["p.recorded_by", "w.withdrawn_at", "w.reason", "m.milestone_id", "m.title"])
    .select([
      "p.progress_id",
      "p.indicator_id",
      "p.reached_on",
      "p.value",
      "p.note",
      "p.recorded_at",
      "p.acting_for",
    ])
    .select((row) =>
      jsonArrayFrom(
        row
          .selectFrom("evidence as e")
          .select(["e.evidence_id", "e.title", "e.url", "e.file_id"])
          .whereRef("e.agency_id", "=", "p.agency_id")
          .whereRef("e.progress_id", "=", "p.progress_id")
          .orderBy("e.evidence_id"),
      ).as("evidence"),
    )
    .where("p.agency_id", "=", agencyId)
    .where("p.plan_id", "=", planId)
    .where("p.reached_on", "<=", until)
    .where("p.recorded_at", "<=", asOf)
    .orderBy("p.reached_on", "desc")
    .orderBy("p.recorded_at", "desc")
    .orderBy("p.progress_id", "desc")
    .limit(planLimits.progress)
    .compile(),
);

/** The newest number of an indicator. */
export type NewestValue = { indicatorId: string; value: number; reachedOn: string };

/** The newest number of each indicator, but what was taken back, up to `until` ("YYYY-MM-DD", included); one query. */
export async function newestValuesOfPlan(
  queries: Queries,
  agencyId: number,
  planId: string,
  until: string,
): Promise<Map<string, NewestValue>> {
  const { rows } = await newestRows(queries, { agencyId, planId, until });
  return new Map(rows.map((row) => [row.indicatorId, row]));
}

type NewestOf = { agencyId: number; planId: string; until: string };
const newestRows = prepared((queries, { agencyId, planId, until }: NewestOf) =>
  queries
    .selectFrom("progress")
    .distinctOn("indicator_id")
    .select(["indicator_id as indicatorId", "reached_on as reachedOn"])
    .select((eb) => eb.ref("value").$notNull().as("value"))
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", planId)
    .where("reached_on", "<=", until)
    .where("value", "is not", null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("progress_withdrawal as w")
            .select("w.progress_id")
            .whereRef("w.agency_id", "=", "progress.agency_id")
            .whereRef("w.progress_id", "=", "progress.progress_id"),
        ),
      ),
    )
    .orderBy("indicator_id")
    .orderBy("reached_on", "desc")
    .orderBy("recorded_at", "desc")
    .orderBy("progress_id", "desc")
    .compile(),
);

/** The same of entries that are at hand; neither words only nor what was taken back hides an earlier number. */
export function newestValues(
  entries: readonly ProgressEntry[],
): Map<string, ProgressEntry & { value: number }> {
  const newest = new Map<string, ProgressEntry & { value: number }>();
  for (const entry of entries) {
    const { indicatorId, value, withdrawn } = entry;
    if (value !== null && !withdrawn && !newest.has(indicatorId))
      newest.set(indicatorId, { ...entry, value });
  }
  return newest;
}
