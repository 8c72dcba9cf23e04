import { z } from "zod";
import type { PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import type { Interval } from "#rules/period/period.ts";
import { opensOn } from "./intervals.ts";

/** What is left to do of a year after it: to rate it, by the day that the law names, and to read the rating. */
export const OpenEnds = z.object({
  planId: z.uuid(),
  year: z.int(),
  /** Intervals that can be rated and are not, in order; none once the year as a whole is rated. */
  undecided: z.array(z.string()),
  /** By when the year as a whole is to be rated. */
  dueOn: z.string().nullable(),
  /** Evaluations that their person has not read yet, in the order of deciding. */
  unread: z.array(z.object({ evaluationId: z.uuid(), interval: z.string() })),
});
export type OpenEnds = z.output<typeof OpenEnds>;

type Rated = { evaluationId: string | null; interval: string; isRead: boolean };

/** Of an agreed plan; `rated` in the order of deciding. */
export function openEnds(
  { planId, year, state }: Pick<PlanHeader, "planId" | "year" | "state">,
  { intervals, rated, today }: { intervals: readonly Interval[]; rated: readonly Rated[]; today: string },
): OpenEnds {
  const annual = intervals.find(({ code }) => code === "annual");
  const isRated = (code: string) => rated.some(({ interval }) => interval === code);
  const isOver = state.kind !== "agreed" || isRated("annual");
  const open = isOver ? [] : intervals.filter((one) => opensOn(one) <= today && !isRated(one.code));
  const unread = rated.flatMap(({ evaluationId, interval, isRead }) =>
    isRead || evaluationId === null ? [] : [{ evaluationId, interval }],
  );
  return {
    planId,
    year,
    undecided: open.map(({ code }) => code),
    dueOn: annual?.dueOn.state === "known" ? annual.dueOn.value : null,
    unread,
  };
}
