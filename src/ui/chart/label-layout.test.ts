import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Spot, setApart, type Wish } from "./label-layout.ts";

function extent(spot: Spot, wish: Wish, spacePx: number): [number, number] {
  const at = (spot.x / 100) * spacePx;
  const share = { start: 0, middle: 0.5, end: 1 }[spot.anchor];
  return [at - share * wish.widthPx, at + (1 - share) * wish.widthPx];
}

const wishes = fc.array(
  fc.record({ x: fc.double({ min: 3, max: 97, noNaN: true }), widthPx: fc.integer({ min: 20, max: 220 }) }),
  { maxLength: 7 },
);

describe("words along the river", () => {
  test("stay where they belong while there is room", () => {
    const spots = setApart(
      [
        { x: 25, widthPx: 80 },
        { x: 50, widthPx: 80 },
      ],
      680,
    );
    expect(spots).toEqual([
      { x: 25, anchor: "middle", row: 0 },
      { x: 50, anchor: "middle", row: 0 },
    ]);
  });

  test("step aside for a neighbour, then a row out", () => {
    const close = { x: 50, widthPx: 60 };
    const spots = setApart([close, { x: 51, widthPx: 60 }, close], 680);
    expect(spots.map((spot) => spot.row)).toEqual([0, 1, 2]);
    expect(
      setApart(
        [
          { x: 90, widthPx: 60 },
          { x: 84, widthPx: 60 },
        ],
        680,
      )[1],
    ).toMatchObject({ anchor: "end", row: 0 });
  });

  test("never cover one another nor stick out, at this width or a wider one", () => {
    fc.assert(
      fc.property(wishes, fc.integer({ min: 680, max: 1400 }), (wished, spacePx) => {
        const spots = setApart(wished, 680);
        const boxes = wished.map((wish, index) => {
          const spot = spots[index] ?? { x: 0, anchor: "start" as const, row: -1 };
          return { row: spot.row, extent: extent(spot, wish, spacePx) };
        });
        for (const [index, box] of boxes.entries()) {
          expect(box.extent[0]).toBeGreaterThanOrEqual(-0.001);
          expect(box.extent[1]).toBeLessThanOrEqual(spacePx + 0.001);
          for (const other of boxes.slice(index + 1)) {
            const covers = box.extent[0] < other.extent[1] && other.extent[0] < box.extent[1];
            expect(box.row === other.row && covers).toBe(false);
          }
        }
      }),
    );
  });
});
