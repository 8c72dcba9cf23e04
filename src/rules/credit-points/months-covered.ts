import { dayOf, daysBetween } from "#rules/day.ts";
import type { Span } from "#rules/period/period.ts";

export const monthsOfYear = 12;

/**
 * How many months of its calendar year a span stands for. A month belongs to the span that covers most of its days,
 * of two halves to the later one: so plans that follow on each other count every month once. No text read here says
 * how a month is parted.
 */
export function monthsCovered({ startsOn, endsOn }: Span): number {
  const isOfLaterYear = endsOn.slice(0, 4) > startsOn.slice(0, 4);
  const [first, last] = [monthOf(startsOn), isOfLaterYear ? monthsOfYear : monthOf(endsOn)];
  const edges = first === last ? [first] : [first, last]; // what lies between is covered whole
  const inner = Math.max(0, last - first - 1);
  return inner + edges.filter((month) => hasMostOf(month, { startsOn, endsOn })).length;
}

function hasMostOf(month: number, { startsOn, endsOn }: Span): boolean {
  const year = Number(startsOn.slice(0, 4));
  const [first, last] = [dayOf(year, month, 1), dayOf(year, month + 1, 0)];
  const from = startsOn > first ? startsOn : first;
  const to = endsOn < last ? endsOn : last;
  if (from === first && to === last) return true;
  const [covered, all] = [daysBetween(from, to) + 1, daysBetween(first, last) + 1];
  return covered * 2 > all || (covered * 2 === all && to === last);
}

function monthOf(day: string): number {
  return Number(day.slice(5, 7));
}
