import type { Indicator } from "#appraisal/plan/plan-content.ts";
import { addMonths, lastDayOf, monthOf } from "#measures/months.ts";
import { earlierDay } from "#platform/clock/clock.ts";
import { newId } from "#platform/clock/new-id.ts";
import { prepared } from "#platform/database/prepared.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import type { Happening } from "#platform/procedures/record.ts";
import { figureOf, type MeasuredFigure } from "./figure.ts";
import { measuredRow } from "./measured-row.ts";

export type Where = Pick<Ground<unknown>, "queries" | "agencyId" | "services" | "now" | "today">;
type Plan = { planId: string; startsOn: string; endsOn: string };
type Bound = Indicator & Required<Pick<Indicator, "measured">>;

/** The months of a figure, and the day on which it then stands. */
export type Span = { from: string; through: string; reachedOn: string };

/** All months that are over; null while none is. */
export function monthsThatAreOver({ startsOn, endsOn }: Plan, today: string): Span | null {
  const last = addMonths(monthOf(today), -1);
  const through = earlierDay(last, monthOf(endsOn));
  const from = monthOf(startsOn);
  return through < from ? null : { from, through, reachedOn: earlierDay(lastDayOf(through), endsOn) };
}

/** Up to today, with the month that is running. */
export function monthsSoFar({ startsOn, endsOn }: Plan, today: string): Span {
  const reachedOn = earlierDay(today, endsOn);
  return { from: monthOf(startsOn), through: monthOf(reachedOn), reachedOn };
}

export function boundIn(results: readonly { indicators: readonly Indicator[] }[]): Bound[] {
  return results
    .flatMap(({ indicators }) => indicators)
    .flatMap((indicator) => {
      const { measured } = indicator;
      return measured ? [{ ...indicator, measured }] : [];
    });
}

/**
 * Writes the progress of bound indicators where their figures changed since the last time; `onlyNewMonths`: once for
 * each month that is over, also where somebody asked within it. Nobody's hand did it, so nobody recorded it. The caller
 * holds the plan.
 */
export async function fillPlan(
  where: Where,
  plan: Plan,
  bound: readonly Bound[],
  span: Span,
  { onlyNewMonths }: { onlyNewMonths: boolean },
): Promise<Happening[]> {
  const { rows } = await lastWritten(where.queries, { agencyId: where.agencyId, planId: plan.planId });
  const last = new Map(rows.map((row) => [row.indicator_id, row]));
  const written: Happening[] = [];
  for (const indicator of bound) {
    const newest = last.get(indicator.indicatorId);
    const before = newest && isOfSource(newest, indicator.measured) ? newest : undefined;
    if (onlyNewMonths && before && before.reached_on >= span.reachedOn) continue;
    const figure = await figureOf(where, indicator.measured, span);
    if (figure && (onlyNewMonths || !isSame(before, figure, span)))
      written.push(await write(where, plan, indicator, figure, span));
  }
  return written;
}

type Last = Awaited<ReturnType<typeof lastWritten>>["rows"][number];

/** Whether a figure comes from where the indicator takes it now: after another binding, what was written says nothing. */
function isOfSource(last: Last, { measure, unitId, serviceId }: Bound["measured"]): boolean {
  return last.measure === measure && last.unit_id === unitId && last.service_id === serviceId;
}

function isSame(
  before: Last | undefined,
  { value, count, missing }: MeasuredFigure,
  { through }: Span,
): boolean {
  return (
    before?.value === value &&
    before.count === count &&
    before.missing === missing &&
    before.through_month === through
  );
}

async function write(
  { queries, agencyId, now }: Where,
  { planId }: Plan,
  { indicatorId, measured }: Bound,
  figure: MeasuredFigure,
  { from, through, reachedOn }: Span,
): Promise<Happening> {
  const progressId = newId(now);
  const keys = { agency_id: agencyId, plan_id: planId, indicator_id: indicatorId };
  const { value, count, missing, computedAt } = figure;
  await queries
    .insertInto("progress")
    .values({ ...keys, progress_id: progressId, reached_on: reachedOn, value, recorded_at: now })
    .execute();
  await queries
    .insertInto("progress_measured")
    .values({
      ...{ ...measuredRow(keys, measured), progress_id: progressId },
      ...{ from_month: from, through_month: through, count, missing, computed_at: computedAt },
    })
    .execute();
  const { measure, pile } = measured;
  return {
    kind: "progress.measured",
    subject: { kind: "plan", id: planId },
    facts: { progressId, indicatorId, measure, pile, value, count, missing, from, through, reachedOn },
  };
}

const lastWritten = prepared((queries, of: { agencyId: number; planId: string }) =>
  queries
    .selectFrom("progress_measured as f")
    .innerJoin("progress as p", (join) =>
      join.onRef("p.agency_id", "=", "f.agency_id").onRef("p.progress_id", "=", "f.progress_id"),
    )
    .distinctOn("f.indicator_id")
    .select(["f.indicator_id", "f.measure", "f.unit_id", "f.service_id"])
    .select(["p.value", "f.count", "f.missing", "f.through_month", "p.reached_on"])
    .where("f.agency_id", "=", of.agencyId)
    .where("f.plan_id", "=", of.planId)
    .orderBy("f.indicator_id")
    .orderBy("f.progress_id", "desc")
    .compile(),
);
