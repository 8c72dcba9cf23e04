import type { SourceRow } from "#appraisal/exchange/mapping/fields.ts";
import type { AroundPage } from "./around-page.ts";
import type { IntervalDays } from "./interval-days.ts";
import type { PlanRow, RatedRow } from "./page-rows.ts";

/** Who a row is about and in which plan. */
export function placeOfRow(row: Omit<PlanRow, "appraiser_nip" | "appraiser_name">, year: number): SourceRow {
  return { nip: row.nip, name: row.name, position: row.title, unit: row.unit_name, year };
}

/** Days with the months and years that some systems want apart. */
export function daysOfRow({ startsOn, endsOn }: { startsOn: string; endsOn: string }): SourceRow {
  const [startYear, startMonth] = startsOn.split("-").map(Number);
  const [endYear, endMonth] = endsOn.split("-").map(Number);
  return {
    ...{ startsOn, endsOn, startYear: startYear ?? null, startMonth: startMonth ?? null },
    ...{ endYear: endYear ?? null, endMonth: endMonth ?? null },
  };
}

/** A rating as any profile may want it. */
export function ratingOfRow(
  row: RatedRow,
  around: AroundPage,
  days: IntervalDays,
  dayOf: (at: Date) => string,
) {
  const interval = row.interval ?? "annual";
  const appraiser = around.appraisers.get(row.decider_id ?? "");
  return {
    ...daysOfRow(days(interval, { startsOn: row.starts_on, endsOn: row.ends_on })),
    ...{ interval, results: row.results, conduct: row.conduct, overall: row.overall },
    organisation: around.achievement(row.unit_id, interval),
    decidedOn: row.decided_at && dayOf(row.decided_at),
    ...{ appraiserNip: row.appraiser_nip, appraiserName: row.appraiser_name },
    appraiserPosition: appraiser?.positionTitle ?? null,
    appraiserUnit: appraiser?.unitName ?? null,
    appraiserGrade: appraiser?.grade ?? null,
    creditPoints: interval === "annual" ? (around.points.get(row.plan_id) ?? null) : null,
  } satisfies SourceRow;
}
