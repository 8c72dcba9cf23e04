import { type Counted, countOf, merged } from "#statistics/counted.ts";
import { quantile } from "#statistics/quantile.ts";

/** The wait of whoever has `ahead` people before them, as minutes from … to …; null where too little is known. */
export function expectedWait(
  ahead: number,
  calledAt: readonly Date[],
  now: Date,
): { from: number; to: number } | null {
  const intervals = intervalsOf(calledAt);
  if (countOf(intervals) < intervalsMin) return null;
  const [quick, slow] = [quantile(intervals, 1 / 4), quantile(intervals, 3 / 4)];
  const sinceLastMs = now.getTime() - Math.max(...calledAt.map((at) => at.getTime()));
  // the one at the counter is partly done; a counter that stands still is not counted against the next in line
  const left = (each: number) => Math.max(0, each - Math.min(sinceLastMs, each)) + ahead * each;
  return { from: Math.floor(left(quick) / minuteMs), to: Math.max(1, Math.ceil(left(slow) / minuteMs)) };
}

/** Of what the range was reckoned: of today's calls, or of the usual pace where today few were called. */
export type Wait = { from: number; to: number; basis: "today" | "usual" };

/**
 * By today's pace where enough were called, else by the usual one of this counter, which is looked up only then: a page
 * that draws itself again every few seconds asks. Null where neither is known.
 */
export async function waitOf(
  ahead: number,
  { today, before }: { today: readonly Date[]; before: () => Promise<readonly Date[]> },
  now: Date,
): Promise<Wait | null> {
  const byToday = expectedWait(ahead, today, now);
  if (byToday) return { ...byToday, basis: "today" };
  const intervals = intervalsOf(await before());
  if (countOf(intervals) < usualMin) return null;
  const of = (share: number) => (ahead * quantile(intervals, share)) / minuteMs;
  return { from: Math.floor(of(1 / 4)), to: Math.max(1, Math.ceil(of(3 / 4))), basis: "usual" };
}

const usualMin = 10; // a morning's worth: fewer are not usual
const minuteMs = 60_000;
const intervalsMin = 3; // fewer say nothing
const breakMs = 45 * minuteMs; // a longer silence was a break, not somebody being served

/** Milliseconds from one call to the next. */
function intervalsOf(calledAt: readonly Date[]): Counted[] {
  const times = calledAt.map((at) => at.getTime()).sort((one, other) => one - other);
  const intervals = times.slice(1).map((time, at) => time - (times[at] ?? time));
  return merged(intervals.filter((each) => each < breakMs).map((each) => [each, 1]));
}
