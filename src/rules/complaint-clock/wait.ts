import type { Decision } from "#rules/decision.ts";
import type { Law } from "#rules/law.ts";
import type { WorkClock } from "#rules/working-time/work-clock.ts";

/** From the question to the complainant until their reply, or until the house went on without one. */
export type Wait = { readonly from: Date; readonly to: Date };

/**
 * Later by as many open minutes as the complainant was waited for, where the law lets the clock stand meanwhile. Reason:
 * `complaint-wait`; none where nobody was waited for. Throws `OutsideWorkClock`.
 */
export function laterByWaits(due: Date, waits: readonly Wait[], clock: WorkClock, law: Law): Decision<Date> {
  const { value: waiting, source: article } = law.get("complaints", "waiting");
  const minutes = waits.reduce((sum, { from, to }) => sum + clock.minutesBetween(from, to), 0);
  if (minutes <= 0 || waiting === "runs") return { value: due, because: [] };
  const value = clock.afterMinutes(due, minutes);
  const inputs = { count: waits.length, hours: Math.max(1, Math.round(minutes / hourMinutes)) };
  return { value, because: [{ rule: "complaint-wait", article, inputs, outcome: clock.dayOf(value) }] };
}

const hourMinutes = 60; // not of the law: of a clock
