import fc from "fast-check";
import { expect, it } from "vitest";
import { cellAddress, parseCellAddress } from "./cell-address.ts";

it.each([
  ["A1", 1, 1],
  ["Z9", 9, 26],
  ["AA10", 10, 27],
  ["XFD1048576", 1_048_576, 16_384],
])("%s is row %d, column %d", (address, row, column) => {
  expect(parseCellAddress(address)).toEqual({ row, column });
});

it.each(["", "A", "1", "A0", "A01", "XFE1", "AAAA1", "A1048577", "a1", "A1B", "A-1", "A1e3"])(
  "%j is no cell",
  (address) => {
    expect(parseCellAddress(address)).toBeUndefined();
  },
);

it("goes there and back for every cell", () => {
  const cells = fc.record({
    row: fc.integer({ min: 1, max: 1_048_576 }),
    column: fc.integer({ min: 1, max: 16_384 }),
  });
  fc.assert(
    fc.property(cells, (cell) => {
      expect(parseCellAddress(cellAddress(cell))).toEqual(cell);
    }),
  );
});
