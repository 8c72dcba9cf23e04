import { sql } from "kysely";
import { z } from "zod";
import { creditAccount, levelOf } from "#appraisal/credit-points/credit-account.ts";
import { Level } from "#appraisal/credit-points/credit-points.schema.ts";
import { openingsOf, ratedPlansOf } from "#appraisal/credit-points/credit-rows.ts";
import type { ExchangeField } from "#appraisal/exchange/mapping/fields.ts";
import type { Profile } from "#appraisal/exchange/mapping/profile.schema.ts";
import { type PersonOnDay, peopleOnDay } from "#organisation/index.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { RatedRow } from "./page-rows.ts";

export type Where = Pick<Ground<unknown>, "queries" | "agencyId" | "services" | "today">;

/** What the rows of a page do not say themselves; asked for only where the profile has a column for it. */
export type AroundPage = {
  /** Those who appraise, as of the last day of the year or today. */
  appraisers: ReadonlyMap<string, PersonOnDay>;
  /** The organisation's rating by unit and interval. */
  achievement(unitId: string, interval: string): string | null;
  /** Credit points by plan. */
  points: ReadonlyMap<string, number>;
};

export async function aroundPage(
  where: Where,
  profile: Profile,
  year: number,
  rows: readonly RatedRow[],
): Promise<AroundPage> {
  const asks = (...fields: ExchangeField[]) =>
    profile.columns.some(({ field }) => field !== undefined && fields.includes(field));
  const ids = (of: (row: RatedRow) => string | null) => [...new Set(rows.flatMap((row) => of(row) ?? []))];
  const lastDay = `${year}-12-31`;
  const day = where.today < lastDay ? where.today : lastDay;
  return {
    appraisers: asks("appraiserPosition", "appraiserUnit", "appraiserGrade")
      ? await peopleOnDay(
          where.queries,
          where.agencyId,
          ids((row) => row.decider_id),
          day,
        )
      : new Map(),
    achievement: asks("organisation") ? await achievements(where, year) : () => null,
    points: asks("creditPoints")
      ? await pointsOf(
          where,
          ids((row) => row.employee_id),
          day,
        )
      : new Map(),
  };
}

const Unit = z.object({ unit_id: z.uuid(), parent_id: z.uuid().nullable() });
const Achieved = z.object({ unit_id: z.uuid(), interval: z.string(), rating: z.string() });

/** Deeper than any tree of units; ends a circle in the data. */
const levelsMax = 50;

/** What the nearest organisation above a unit achieved; two queries. */
async function achievements({ queries, agencyId }: Where, year: number): Promise<AroundPage["achievement"]> {
  const set = await queries
    .selectFrom("organisation_rating_in_force")
    .select(["unit_id", "interval", "rating"])
    .where("agency_id", "=", agencyId)
    .where("year", "=", year)
    .execute();
  if (set.length === 0) return () => null;
  const units = await queries
    .selectFrom("unit")
    .select(["unit_id", "parent_id"])
    .where("agency_id", "=", agencyId)
    .execute();
  const above = new Map(
    z
      .array(Unit)
      .parse(units)
      .map((unit) => [unit.unit_id, unit.parent_id]),
  );
  const byKey = new Map(
    z
      .array(Achieved)
      .parse(set)
      .map((row) => [`${row.unit_id} ${row.interval}`, row.rating]),
  );
  return (unitId, interval) => {
    let at: string | null = unitId;
    for (let level = 0; at !== null && level < levelsMax; level++) {
      const rating = byKey.get(`${at} ${interval}`);
      if (rating !== undefined) return rating;
      at = above.get(at) ?? null;
    }
    return null;
  };
}

/** What each annual rating of these people came to, by plan; three queries for all of them. */
async function pointsOf(
  where: Where,
  employeeIds: readonly string[],
  day: string,
): Promise<Map<string, number>> {
  const { queries, agencyId, services, today } = where;
  const people = await peopleOnDay(queries, agencyId, employeeIds, day);
  const plans = await ratedPlansOf(queries, agencyId, employeeIds);
  const openings = await openingsOf(queries, agencyId, employeeIds);
  const points = new Map<string, number>();
  for (const [employeeId, person] of people) {
    const level = Level.safeParse(levelOf(person)).data;
    if (level === undefined) continue;
    const kept = { plans: plans.get(employeeId) ?? [], openings: openings.get(employeeId) ?? [] };
    const { entries } = creditAccount({ level, grade: person.grade }, kept, { law: services.law, today });
    for (const entry of entries) if (entry.planId !== null) points.set(entry.planId, entry.points);
  }
  return points;
}

/** Up to which day the record of a plan is looked at. */
export type Looked = { planId: string; until: string };

/** The newest figure on record of every indicator of these plans, by `figureKey`; one query. */
export async function figuresOf(
  { queries, agencyId }: Where,
  looked: readonly Looked[],
): Promise<Map<string, number>> {
  if (looked.length === 0) return new Map();
  const wanted = [
    sql`${looked.map(({ planId }) => planId)}::uuid[]`,
    sql`${looked.map(({ until }) => until)}::date[]`,
  ];
  const { rows } = await sql`
    select distinct on (p.indicator_id, wanted.until) p.indicator_id as id, wanted.until::text as until, p.value
    from (select distinct plan_id, until from unnest(${sql.join(wanted)}) as each (plan_id, until)) as wanted
    join progress p on p.agency_id = ${agencyId} and p.plan_id = wanted.plan_id and p.value is not null
      and p.reached_on <= wanted.until
    where not exists (
      select from progress_withdrawal w where w.agency_id = p.agency_id and w.progress_id = p.progress_id)
    order by p.indicator_id, wanted.until, p.reached_on desc, p.recorded_at desc, p.progress_id`.execute(
    queries,
  );
  return new Map(
    z
      .array(Figure)
      .parse(rows)
      .map(({ id, until, value }) => [figureKey(id, until), value]),
  );
}

export function figureKey(indicatorId: string, until: string): string {
  return `${indicatorId} ${until}`;
}

const Figure = z.object({ id: z.uuid(), until: z.string(), value: z.number() });
