import fc from "fast-check";
import { expect, test } from "vitest";
import { groupMin, isPartTold, isTold, shownCells } from "./disclosure.ts";

const cellsOf = (...counts: number[]) => counts.map((count) => ({ counts: [count] }));
const counted = (cells: readonly { counts: readonly number[] }[]) => cells.map(({ counts }) => counts[0]);

test("a part tells of nobody where it is none or five, and so is the rest", () => {
  const told = (part: number) => isPartTold(part, 12);
  expect([0, 1, 4, 5, 7, 8, 11, 12].filter(told)).toEqual([0, 5, 7, 12]);
});

test("a hidden cell is not got back by subtracting the shown ones", () => {
  expect(counted(shownCells(cellsOf(20, 3, 9), [32]))).toEqual([20]); // 3 alone would be 32 − 20 − 9
  expect(counted(shownCells(cellsOf(20, 1, 2, 9), [32]))).toEqual([20]); // 3 of two cells still are fewer than five
  expect(counted(shownCells(cellsOf(20, 4, 4, 9), [37]))).toEqual([20, 9]); // 8 of two cells
  expect(counted(shownCells(cellsOf(20, 9), [29]))).toEqual([20, 9]);
  expect(counted(shownCells(cellsOf(20, 9), [32]))).toEqual([20]); // three people are in no cell
  expect(counted(shownCells(cellsOf(3), [3]))).toEqual([]);
});

test("of those concerned in a group, those who are not are told no more than those who are", () => {
  const cells = [{ counts: [9, 1] }, { counts: [6, 6] }, { counts: [10, 10] }];
  expect(shownCells(cells, [25, 17])).toEqual([cells[2]]);
});

test("whatever the cells are, what the total says beyond the shown ones tells of nobody", () => {
  const cell = fc.record({ counts: fc.tuple(fc.nat(12), fc.nat(12)) });
  const outside = fc.tuple(fc.nat(6), fc.nat(6));
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 7 }), outside, (cells, beyond) => {
      const total = beyond.map((all, at) => cells.reduce((sum, { counts }) => sum + (counts[at] ?? 0), all));
      const shown = shownCells(cells, total);
      expect(shown.every(({ counts }) => counts.every(isTold))).toBe(true);
      const rest = total.map((all, at) => shown.reduce((left, { counts }) => left - (counts[at] ?? 0), all));
      const isAllHidden = shown.every(({ counts }) => counts.every((count) => count === 0));
      expect(isAllHidden || rest.every((count) => count === 0 || count >= groupMin)).toBe(true);
    }),
  );
});
