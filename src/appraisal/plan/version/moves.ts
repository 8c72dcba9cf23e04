import { z } from "zod";
import { categories } from "#appraisal/plan/plan.schema.ts";
import type { PlanContent, Result } from "#appraisal/plan/plan-content.ts";

/** A row that stands elsewhere among its own: its place before and after, counted from 1 as the page does. */
export const Move = z.object({
  part: z.enum(["result", "indicator"]),
  statement: z.string(),
  from: z.int(),
  to: z.int(),
});
export type Move = z.output<typeof Move>;

/**
 * The rows that were moved: as few as explain the new order. A row that only slid because another came, went or
 * was moved past it did not move.
 */
export function movesBetween(before: PlanContent, after: PlanContent): Move[] {
  const results = categories.flatMap((category) =>
    movesIn("result", ofCategory(before, category).map(asRow), ofCategory(after, category).map(asRow)),
  );
  const earlier = new Map(before.results.map((result) => [result.resultId, result]));
  const indicators = after.results.flatMap((result) =>
    movesIn("indicator", indicatorRows(earlier.get(result.resultId)), indicatorRows(result)),
  );
  return [...results, ...indicators];
}

type Row = { id: string; statement: string };

function movesIn(part: Move["part"], before: readonly Row[], after: readonly Row[]): Move[] {
  const places = new Map(before.map(({ id }, place) => [id, place]));
  const kept = after.flatMap((row, place) => {
    const from = places.get(row.id);
    return from === undefined ? [] : [{ ...row, from, to: place }];
  });
  const stayed = longestRising(kept.map(({ from }) => from));
  return kept
    .filter(({ from }) => !stayed.has(from))
    .map(({ statement, from, to }) => ({ part, statement, from: from + 1, to: to + 1 }));
}

/** The longest run of numbers that rise, other numbers left out: the rows that kept their order. */
function longestRising(numbers: readonly number[]): Set<number> {
  const runs: number[][] = [];
  for (const number of numbers) {
    const longest = runs
      .filter((run) => (run.at(-1) ?? -1) < number)
      .reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
    runs.push([...longest, number]);
  }
  return new Set(runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []));
}

function ofCategory({ results }: PlanContent, category: Result["category"]): Result[] {
  return results.filter((result) => result.category === category);
}

function asRow({ resultId, statement }: Result): Row {
  return { id: resultId, statement };
}

function indicatorRows(result: Result | undefined): Row[] {
  return (result?.indicators ?? []).map(({ indicatorId, statement }) => ({ id: indicatorId, statement }));
}
