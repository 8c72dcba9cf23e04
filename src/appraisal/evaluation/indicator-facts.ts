import { z } from "zod";
import type { Indicator, PlanContent } from "#appraisal/plan/plan-content.ts";
import { attainment, expectedToday } from "#appraisal/progress/attainment.ts";
import { newestValues, ProgressEntry } from "#appraisal/progress/progress-of-plan.ts";
import { countedShare } from "#rules/absence/absence.ts";
import { type Finding, findings } from "#rules/facts-and-rating/facts-and-rating.ts";
import type { Span } from "#rules/period/period.ts";

/** What is known of an indicator on the interval's last day: the fact beside the target. */
export const IndicatorFact = z.object({
  indicatorId: z.uuid(),
  value: z.number().nullable(),
  reachedOn: z.string().nullable(),
  share: z.number().nullable(),
  isReached: z.boolean(),
  expected: z.number().nullable(),
  finding: z.enum(findings),
  /** Nothing was recorded since this day of the interval's; null where something was recorded within it. */
  silentSince: z.string().nullable(),
  entries: z.array(ProgressEntry),
});
export type IndicatorFact = z.output<typeof IndicatorFact>;

/** `until`: the last day of what is looked at, no later than today; `pauses`: days on which the plan stood still. */
export type Looked = { plan: Span; interval: Span; until: string; pauses: readonly Span[] };

/** Every indicator of the plan in its order; `entries` are what was recorded up to then, the newest first. */
export function factsOf(
  content: PlanContent,
  entries: readonly ProgressEntry[],
  looked: Looked,
): IndicatorFact[] {
  const newest = newestValues(entries);
  const passed = countedShare(looked.until, looked.plan, looked.pauses);
  return content.results.flatMap((result) =>
    result.indicators.map((indicator) => {
      const { indicatorId } = indicator;
      const own = entries.filter((one) => one.indicatorId === indicatorId);
      const entry = newest.get(indicatorId);
      const value = entry?.value ?? null;
      return {
        ...{ indicatorId, value, reachedOn: entry?.reachedOn ?? null },
        ...attainment(indicator, value),
        expected: expectedToday(indicator, passed),
        finding: findingOf(indicator, { value, isRecorded: own.length > 0 }, looked),
        silentSince: silentSince(own[0]?.reachedOn ?? null, looked),
        entries: own,
      };
    }),
  );
}

type Recorded = { value: number | null; isRecorded: boolean };

/** What the record says of the target; see the rule for what each word means. */
export function findingOf(
  indicator: Indicator,
  { value, isRecorded }: Recorded,
  { plan, interval }: Pick<Looked, "plan" | "interval">,
): Finding {
  if (attainment(indicator, value).isReached) return "attained";
  if (indicator.target === null && isRecorded) return "open";
  if (value === null) return "unknown";
  const isCountedUp = expectedToday(indicator, 1) !== null;
  return isCountedUp && interval.endsOn < plan.endsOn ? "open" : "missed";
}

/** The day of the last record where it lies before the interval, or the plan's first day where there is none. */
function silentSince(recordedOn: string | null, { plan, interval }: Looked): string | null {
  if (recordedOn === null) return plan.startsOn;
  return recordedOn < interval.startsOn ? recordedOn : null;
}
