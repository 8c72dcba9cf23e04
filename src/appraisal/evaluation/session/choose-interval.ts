import { opensOn } from "#appraisal/evaluation/intervals.ts";
import type { Drafted, Marks } from "#appraisal/evaluation/marks.ts";
import type { PlanHeader } from "#appraisal/plan/plan-at-hand.ts";
import type { Interval } from "#rules/period/period.ts";
import type { Session } from "./session.schema.ts";

/** One evaluation that a plan meets, with what was marked of it. */
export type Owed = {
  plan: PlanHeader;
  interval: Interval;
  rated: Marks["ratings"][number] | undefined;
  draft: Drafted | undefined;
  /** The year as a whole was rated: what is left of its parts is owed no more. */
  isYearRated: boolean;
};

type Choice = {
  asked: { year?: number | undefined; interval?: string | undefined };
  today: string;
  thisYear: number;
};

/** What was asked for; else what opened last and waits for somebody; else the newest that somebody was rated for, or that is open. */
export function chosenInterval(owed: readonly Owed[], { asked, today, thisYear }: Choice) {
  if (asked.interval) return { year: thisYear, interval: asked.interval };
  const open = owed.filter(({ interval }) => opensOn(interval) <= today);
  const waiting = open.filter((one) => isOwed(one) && !one.rated);
  const told = open.filter((one) => one.rated || isOwed(one));
  const newest = (waiting.length > 0 ? waiting : told.length > 0 ? told : open).reduce<Owed | undefined>(
    (best, one) => (best && opensOn(best.interval) >= opensOn(one.interval) ? best : one),
    undefined,
  );
  return { year: newest?.plan.year ?? thisYear, interval: newest?.interval.code ?? "annual" };
}

/** How many of how many are decided, interval by interval in the order of the year. */
export function summed(owed: readonly Owed[], today: string): Session["intervals"] {
  const counting = owed.filter((one) => one.rated || isOwed(one));
  const codes = [...new Set(counting.map(({ interval }) => interval.code))].sort(byOrder);
  return codes.map((code) => {
    const all = counting.filter(({ interval }) => interval.code === code);
    return {
      code,
      decided: all.filter(({ rated }) => rated).length,
      count: all.length,
      isOpen: all.some(({ interval }) => opensOn(interval) <= today),
    };
  });
}

function isOwed({ plan, isYearRated }: Owed): boolean {
  return plan.state.kind === "agreed" && !isYearRated;
}

/** "m02" before "m10", and the year as a whole last. */
function byOrder(one: string, other: string): number {
  const place = (code: string) => (code === "annual" ? "z" : code);
  return place(one) < place(other) ? -1 : 1;
}
