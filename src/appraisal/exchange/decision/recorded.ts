import { z } from "zod";
import { asNationalRating, NationalRating, nationalRatings } from "#appraisal/annual/national-ratings.ts";
import { recordedEnded, recordedUnknown } from "#appraisal/exchange/exchange.errors.ts";
import { exchangeKeepers, exchangeReaders } from "#appraisal/exchange/exchange-readers.ts";
import { tellRatingChanged } from "#appraisal/follow-up/rating-changed.ts";
import { Words, Year } from "#appraisal/plan/plan.schema.ts";
import { expectYearOpen } from "#appraisal/year-end/expect-year-open.ts";
import { employeeName } from "#organisation/index.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import { query } from "#platform/procedures/query.ts";
import { nationalRatingId } from "./national-rating.binding.ts";
import { reasonMin } from "./reason.ts";

const pageSize = 50;

/** One of them in the list of all, with what became of it. */
export const Recorded = NationalRating.extend({
  ratingId: z.uuid(),
  importId: z.uuid(),
  name: z.string(),
  ended: z.object({ at: z.date(), byName: z.string(), reason: z.string() }).nullable(),
});
export type Recorded = z.output<typeof Recorded>;

export const listRecorded = query({
  name: "exchange.recorded",
  route: {
    method: "GET",
    path: "/periods/{year}/national-ratings",
    summary:
      "Ratings of the national system that were recorded as standing, the newest first, with those taken back",
    tags: ["exchange"],
  },
  who: exchangeReaders,
  input: z.object({ year: Year, after: z.uuid().optional() }),
  output: z.object({ recorded: z.array(Recorded), next: z.uuid().nullable() }),
  run: async ({ queries, agencyId, input }) => {
    let wanted = nationalRatings(queries, agencyId, input.year)
      .select(employeeName("n.employee_id").as("name"))
      .select(employeeName("n.ended_by").as("ended_by_name"))
      .orderBy("n.rating_id", "desc")
      .limit(pageSize + 1);
    if (input.after) wanted = wanted.where("n.rating_id", "<", input.after);
    const rows = await wanted.execute();
    const recorded = rows.slice(0, pageSize).map((row) =>
      Recorded.parse({
        ...asNationalRating(row),
        ...{ ratingId: row.rating_id, importId: row.import_id, name: row.name },
        ended: row.ended_at && {
          ...{ at: row.ended_at, byName: row.ended_by_name ?? "", reason: row.ended_reason ?? "" },
        },
      }),
    );
    return { recorded, next: rows.length > pageSize ? (recorded.at(-1)?.ratingId ?? null) : null };
  },
});

type Ended = { plan_id: string | null; interval: string };

export const endRecorded = command({
  name: "exchange.end-recorded",
  route: {
    method: "POST",
    path: "/national-ratings/{ratingId}/end",
    summary: "Take a recorded rating back, with the reason: what stood before counts again",
    tags: ["exchange"],
  },
  who: exchangeKeepers,
  input: z.object({
    ratingId: z.uuid(),
    reason: Words(1000).refine((reason) => reason.length >= reasonMin),
  }),
  output: z.object({ ratingId: z.uuid(), year: z.int() }),
  load: async (ground) => {
    const { queries, agencyId, input } = ground;
    const row = await queries
      .selectFrom("national_rating")
      .select(["employee_id", "plan_id", "interval", "year", "ended_at"])
      .where("agency_id", "=", agencyId)
      .where("rating_id", "=", input.ratingId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) throw recordedUnknown();
    await expectYearOpen(ground, row.year);
    return row;
  },
  may: (ground) => ground.facts.employee_id !== actorOf(ground).employeeId,
  run: async (deed) => {
    const { queries, agencyId, facts, input, now, record, notify } = deed;
    const { ratingId, reason } = input;
    const { employee_id: to, year, ended_at } = facts;
    if (ended_at !== null) throw recordedEnded();
    await queries
      .updateTable("national_rating")
      .set({ ended_by: actorOf(deed).employeeId, ended_at: now, ended_reason: reason })
      .where("agency_id", "=", agencyId)
      .where("rating_id", "=", ratingId)
      .execute();
    record({
      kind: "national-rating.ended",
      subject: { kind: "national-rating", id: nationalRatingId(to, year) },
      about: to,
      facts: { ratingId, year, reason },
    });
    await tellRatingChanged(deed, await evaluationBeside(deed));
    const href = `/tahun-saya/hasil?tahun=${year}` as const;
    notify({ to, message: "notice.exchange.ended", facts: { year }, href });
    return { ratingId, year };
  },
});

/** The evaluation that counts again, if there is one. */
async function evaluationBeside({ queries, agencyId, facts }: Deed<unknown, Ended>): Promise<string[]> {
  if (facts.plan_id === null) return [];
  const rows = await queries
    .selectFrom("evaluation")
    .select("evaluation_id")
    .where("agency_id", "=", agencyId)
    .where("plan_id", "=", facts.plan_id)
    .where("interval", "=", facts.interval)
    .execute();
  return rows.map((row) => row.evaluation_id);
}
