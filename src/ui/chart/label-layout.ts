/** A word to be set near a point: `x` in percent of the width, its own width in pixels. */
export type Wish = { readonly x: number; readonly widthPx: number };
export type Anchor = "middle" | "start" | "end";
/** Where it was set: `x` in percent, how it hangs there, and how many rows away from the river (0 is next to it). */
export type Spot = { readonly x: number; readonly anchor: Anchor; readonly row: number };

type Extent = { left: number; right: number };
type Taken = Extent & { row: number };

const gapPx = 6;
const rowsMax = 6;
/** Plus Jakarta Sans, 14 px, semibold, on average over Indonesian words. */
const letterPx = 7.4;

/** How wide a word will be, roughly: the server cannot measure it. */
export function widthOf(text: string): number {
  return text.length * letterPx;
}

/**
 * Sets words along a line of `spacePx` so that none covers another: first where they belong (or at the edge, when
 * they would stick out), then to one side, then a row further out. In a wider space the same spots still hold,
 * since the points only move apart.
 */
export function setApart(wishes: readonly Wish[], spacePx: number): readonly Spot[] {
  const taken: Taken[] = [];
  return wishes.map((wish) => {
    const spot = freeSpot(wish, spacePx, taken);
    taken.push({ ...extentOf(spot, wish.widthPx, spacePx), row: spot.row });
    return spot;
  });
}

function freeSpot(wish: Wish, spacePx: number, taken: readonly Taken[]): Spot {
  for (let row = 0; row < rowsMax; row++) {
    for (const anchor of ["middle", "end", "start"] as const) {
      const spot = withinEdges({ x: wish.x, anchor, row }, wish.widthPx, spacePx);
      const { left, right } = extentOf(spot, wish.widthPx, spacePx);
      const clashes = (other: Taken) =>
        other.row === row && left < other.right + gapPx && other.left < right + gapPx;
      if (!taken.some(clashes)) return spot;
    }
  }
  return withinEdges({ x: wish.x, anchor: "middle", row: rowsMax }, wish.widthPx, spacePx);
}

function withinEdges(spot: Spot, widthPx: number, spacePx: number): Spot {
  const { left, right } = extentOf(spot, widthPx, spacePx);
  if (left < 0) return { ...spot, x: 0, anchor: "start" };
  return right > spacePx ? { ...spot, x: 100, anchor: "end" } : spot;
}

function extentOf({ x, anchor }: Spot, widthPx: number, spacePx: number): Extent {
  const at = (x / 100) * spacePx;
  const left = anchor === "middle" ? at - widthPx / 2 : anchor === "end" ? at - widthPx : at;
  return { left, right: left + widthPx };
}
