import { sql } from "kysely";
import { z } from "zod";
import { employeeName } from "#organisation/index.ts";
import type { Queries } from "#platform/database/database.ts";
import { prepared } from "#platform/database/prepared.ts";

/** That something above a line of a plan changed, and whether its person has looked at the line since. */
export const Look = z.object({
  resultId: z.uuid(),
  source: z.enum(["result", "goal", "indicator"]),
  /** How far above the line: 1 is what it serves itself. */
  steps: z.int(),
  before: z.string(),
  /** Null: it was struck out. */
  after: z.string().nullable(),
  changedBy: z.string().nullable(),
  changedAt: z.date(),
  confirmedBy: z.string().nullable(),
  confirmedAt: z.date().nullable(),
});
export type Look = z.output<typeof Look>;

const shownMax = 200;

/** The looks of a plan's lines, the newest first; one query. */
export async function looksOfPlan(queries: Queries, agencyId: number, planId: string): Promise<Look[]> {
  const { rows } = await ofPlan(queries, { agencyId, planId });
  return rows.map((row) => Look.parse(row));
}

const ofPlan = prepared((queries, of: { agencyId: number; planId: string }) =>
  queries
    .selectFrom("result_look as look")
    .leftJoin("result_look_confirmation as confirmed", (join) =>
      join
        .onRef("confirmed.agency_id", "=", "look.agency_id")
        .onRef("confirmed.look_id", "=", "look.look_id"),
    )
    .select([
      "look.result_id as resultId",
      "look.source_kind as source",
      "look.steps",
      "look.before",
      "look.after",
      "look.changed_at as changedAt",
      "confirmed.confirmed_at as confirmedAt",
    ])
    .select([
      sql<string | null>`${employeeName("look.changed_by")}`.as("changedBy"),
      sql<string | null>`${employeeName("confirmed.confirmed_by")}`.as("confirmedBy"),
    ])
    .where("look.agency_id", "=", of.agencyId)
    .where("look.plan_id", "=", of.planId)
    .orderBy("look.changed_at", "desc")
    .orderBy("look.look_id", "desc")
    .limit(shownMax)
    .compile(),
);

/** Says that a person has looked at a line since everything above it that changed; answers how often it had. */
export async function confirmLooks(
  queries: Queries,
  agencyId: number,
  { planId, resultId }: { planId: string; resultId: string },
  { by, now }: { by: string; now: Date },
): Promise<number> {
  const open = await queries
    .selectFrom("result_look as look")
    .leftJoin("result_look_confirmation as confirmed", (join) =>
      join
        .onRef("confirmed.agency_id", "=", "look.agency_id")
        .onRef("confirmed.look_id", "=", "look.look_id"),
    )
    .select("look.look_id")
    .where("look.agency_id", "=", agencyId)
    .where("look.plan_id", "=", planId)
    .where("look.result_id", "=", resultId)
    .where("confirmed.look_id", "is", null)
    .execute();
  if (open.length === 0) return 0;
  const rows = open.map(({ look_id }) => ({
    agency_id: agencyId,
    look_id,
    confirmed_by: by,
    confirmed_at: now,
  }));
  await queries
    .insertInto("result_look_confirmation")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return open.length;
}
