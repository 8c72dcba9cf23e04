import type { Interval } from "./interval.ts";
import { normalQuantile } from "./normal.ts";

/** How much of full agreement (1) two categories count for; 0: as far apart as can be. */
export type AgreementWeight = (one: number, other: number, categories: number) => number;

/** Near misses count much, far ones little: Fleiss and Cohen's weights, 1 − distance² ÷ greatest distance². */
export const quadratic: AgreementWeight = (one, other, categories) =>
  1 - ((one - other) / (categories - 1)) ** 2;

/**
 * Agreement of two ratings of the same people beyond what chance would give: 1 complete, 0 as by chance, below 0 less.
 * `table[i][j]`: how many the first rating put into category i and the second into j, a square table. Null where
 * fewer than two were rated, or chance alone would agree completely (everybody in one category).
 * Sources: J. Cohen, Psychological Bulletin 70 (1968) 213–220; the standard error of J. L. Fleiss, J. Cohen,
 * B. S. Everitt, Psychological Bulletin 72 (1969) 323–327.
 */
export function weightedKappa(
  table: readonly (readonly number[])[],
  weight: AgreementWeight = quadratic,
  confidence = 0.95,
): Interval | null {
  const all = table.flat().reduce((sum, count) => sum + count, 0);
  if (all < 2) return null;
  const shares = sharesOf(table, all, weight);
  const rows = table.map((_, one) => sumOf(shares, ({ i, share }) => (i === one ? share : 0)));
  const columns = table.map((_, other) => sumOf(shares, ({ j, share }) => (j === other ? share : 0)));
  const observed = sumOf(shares, ({ share, w }) => share * w);
  const expected = sumOf(shares, ({ i, j, w }) => (rows[i] ?? 0) * (columns[j] ?? 0) * w);
  if (1 - expected < 1e-12) return null;
  const estimate = (observed - expected) / (1 - expected);
  const rowWeight = rows.map((_, one) =>
    sumOf(shares, ({ i, j, w }) => (i === one ? w * (columns[j] ?? 0) : 0)),
  );
  const columnWeight = columns.map((_, other) =>
    sumOf(shares, ({ i, j, w }) => (j === other ? w * (rows[i] ?? 0) : 0)),
  );
  const squares = sumOf(
    shares,
    ({ i, j, w, share }) =>
      share * (w - ((rowWeight[i] ?? 0) + (columnWeight[j] ?? 0)) * (1 - estimate)) ** 2,
  );
  const variance = (squares - (estimate - expected * (1 - estimate)) ** 2) / (all * (1 - expected) ** 2);
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(Math.max(0, variance));
  return { estimate, lower: Math.max(-1, estimate - reach), upper: Math.min(1, estimate + reach) };
}

type Share = { i: number; j: number; share: number; w: number };

function sharesOf(table: readonly (readonly number[])[], all: number, weight: AgreementWeight): Share[] {
  return table.flatMap((row, i) =>
    row.map((count, j) => ({ i, j, share: count / all, w: weight(i, j, table.length) })),
  );
}

function sumOf(shares: readonly Share[], value: (share: Share) => number): number {
  return shares.reduce((sum, share) => sum + value(share), 0);
}
