/** The fewest people about whom a figure is shown: of fewer, somebody who knows the others would learn of one. */
export const groupMin = 5;

/** Nobody, or enough people that a figure tells of none of them. */
export function isTold(count: number): boolean {
  return count === 0 || count >= groupMin;
}

/** Whether a part can be shown beside its whole: neither it nor what is left of the whole tells of fewer than five. */
export function isPartTold(part: number, whole: number): boolean {
  return isTold(part) && isTold(whole - part);
}

/** People counted in several ways at once: those concerned, and those not. */
export type Counted = { readonly counts: readonly number[] };

/**
 * Of cells that add up to a shown `total`, those that can be shown. One that tells of fewer than five is hidden, and then
 * the smallest others until what the total says beyond the shown ones is of two cells at least, and tells of nobody
 * either. People in no cell are one more that is hidden.
 */
export function shownCells<Cell extends Counted>(cells: readonly Cell[], total: readonly number[]): Cell[] {
  const outside = sumOf(restOf(total, cells)) === 0 ? 0 : 1;
  let shown = cells.filter(({ counts }) => counts.every(isTold));
  for (;;) {
    const rest = restOf(total, shown);
    const hidden = cells.length - shown.length + outside;
    if (hidden === 0 || (hidden > 1 && rest.every(isTold))) return shown;
    const smallest = shown
      .filter((cell) => sizeOf(cell) > 0)
      .reduce<Cell | null>((least, one) => (least && sizeOf(least) <= sizeOf(one) ? least : one), null);
    if (!smallest) return shown;
    shown = shown.filter((cell) => cell !== smallest);
  }
}

function restOf(total: readonly number[], cells: readonly Counted[]): number[] {
  return total.map((all, at) => cells.reduce((rest, { counts }) => rest - (counts[at] ?? 0), all));
}

function sizeOf({ counts }: Counted): number {
  return sumOf(counts);
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
