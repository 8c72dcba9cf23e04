import { z } from "zod";
import { IntervalCode } from "#appraisal/evaluation/evaluation.schema.ts";
import { exchangeReaders } from "#appraisal/exchange/exchange-readers.ts";
import type { FileKind, SourceRow } from "#appraisal/exchange/mapping/fields.ts";
import type { Profile } from "#appraisal/exchange/mapping/profile.schema.ts";
import { profileNamed } from "#appraisal/exchange/mapping/profiles.ts";
import { columnsOf, writeRow } from "#appraisal/exchange/mapping/write-row.ts";
import { expectOpenedYear } from "#appraisal/period/opened-year.ts";
import { Year } from "#appraisal/plan/plan.schema.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { query } from "#platform/procedures/query.ts";
import { written } from "#platform/procedures/written-number.ts";
import { currentTimeZone, speaking } from "#platform/words/words.ts";
import { aroundPage, figureKey, figuresOf } from "./around-page.ts";
import { indicatorRows, promisedOf, realisedOf, writtenOf } from "./indicator-rows.ts";
import { intervalDays } from "./interval-days.ts";
import { planRows, ratedRows } from "./page-rows.ts";
import type { PageAsked } from "./plans.sql.ts";
import { daysOfRow, placeOfRow, ratingOfRow } from "./source-rows.ts";

export const ExportAsked = z.object({
  year: Year,
  profile: z.string().max(60),
  unitId: z.uuid().optional(),
  interval: IntervalCode.optional(),
});

const Input = ExportAsked.extend({
  /** The last NIP of the page before. */
  after: z.string().max(30).optional(),
  /** People, not rows. */
  limit: written(z.int().min(1).max(1000)).default(200), // not of the law: a page
});
type Input = z.output<typeof Input>;

const Cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

export const exportRows = query({
  name: "exchange.export",
  route: {
    method: "GET",
    path: "/periods/{year}/exchange/{profile}",
    summary: "Plans, evaluations or ratings of a year in the columns of another system, by NIP",
    tags: ["exchange"],
  },
  who: exchangeReaders,
  input: Input,
  output: z.object({
    columns: z.array(z.string()),
    rows: z.array(z.array(Cell)),
    next: z.string().nullable(),
  }),
  run: async (ground) => {
    const profile = profileNamed(ground.input.profile);
    await expectOpenedYear(ground, ground.input.year);
    // in Indonesian whoever reads: the national system does
    return speaking("id", async () => {
      const { rows, next } = await sources[profile.kind](ground, profile);
      return {
        columns: columnsOf(profile).map(({ header }) => header),
        rows: rows.flatMap((row) => {
          const cells = writeRow(profile, row);
          return cells ? [[...cells]] : [];
        }),
        next,
      };
    });
  },
});

type Found = { rows: SourceRow[]; next: string | null };
type Source = (ground: Ground<Input>, profile: Profile) => Promise<Found>;

const sources: Record<FileKind, Source> = { plans, evaluations, ratings };

async function plans(ground: Ground<Input>): Promise<Found> {
  const { queries, agencyId, input } = ground;
  const { rows, next } = await planRows(queries, pageOf(ground));
  const promised = await promisedOf(
    queries,
    agencyId,
    rows.map((row) => row.plan_id),
  );
  return {
    next,
    rows: rows.flatMap((row) => {
      const head = {
        ...placeOfRow(row, input.year),
        ...daysOfRow({ startsOn: row.starts_on, endsOn: row.ends_on }),
        ...{ appraiserNip: row.appraiser_nip, appraiserName: row.appraiser_name },
      };
      return indicatorRows(promised.get(row.plan_id) ?? []).map((one) => ({ ...head, ...one.row }));
    }),
  };
}

async function evaluations(ground: Ground<Input>, profile: Profile): Promise<Found> {
  const { queries, agencyId, input } = ground;
  const { rows, next, rated } = await ratedPage(ground, profile);
  const planIds = [...new Set(rows.map((row) => row.plan_id))];
  const promised = await promisedOf(queries, agencyId, planIds);
  const contents = await writtenOf(
    queries,
    agencyId,
    rows.flatMap((row) => row.evaluation_id ?? []),
  );
  const untilOf = (index: number) => String(rated[index]?.endsOn ?? `${input.year}-12-31`);
  const figures = await figuresOf(
    ground,
    rows.map((row, index) => ({ planId: row.plan_id, until: untilOf(index) })),
  );
  return {
    next,
    rows: rows.flatMap((row, index) =>
      indicatorRows(promised.get(row.plan_id) ?? []).map((one) => ({
        ...rated[index],
        ...one.row,
        ...realisedOf(
          one,
          contents.get(row.evaluation_id ?? ""),
          figures.get(figureKey(one.indicator.indicatorId, untilOf(index))),
        ),
      })),
    ),
  };
}

async function ratings(ground: Ground<Input>, profile: Profile): Promise<Found> {
  const { rated, next } = await ratedPage(ground, profile);
  return { rows: rated, next };
}

/** The ratings of a page as the database has them, and each as a profile may want it. */
async function ratedPage(ground: Ground<Input>, profile: Profile) {
  const { queries, input } = ground;
  const { rows, next } = await ratedRows(queries, pageOf(ground), input.interval);
  const around = await aroundPage(ground, profile, input.year, rows);
  const days = intervalDays(input.year, ground);
  const dayOf = (at: Date) => dayIn(currentTimeZone(), at);
  const rated = rows.map((row) => ({
    ...placeOfRow(row, input.year),
    ...ratingOfRow(row, around, days, dayOf),
  }));
  return { rows, next, rated };
}

function pageOf({ agencyId, input: { year, unitId, after, limit } }: Ground<Input>): PageAsked {
  return { agencyId, year, unitId, after, limit };
}
