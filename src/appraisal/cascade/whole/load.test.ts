import { expect, test } from "vitest";
import { overloaded } from "./load.ts";

const team = (headId: string, ...counts: number[]) =>
  counts.map((results, index) => ({ employeeId: `${headId}${index}`, headId, results }));

test("far more than colleagues under the same head is a burden, and says what is usual", () => {
  expect(overloaded(team("a", 4, 5, 4, 6, 5, 14))).toEqual(new Map([["a5", 5]]));
});

test("where all have the same, three more than that is not yet one, and four is", () => {
  expect(overloaded(team("a", 4, 4, 4, 4, 7)).size).toBe(0);
  expect(overloaded(team("a", 4, 4, 4, 4, 8))).toEqual(new Map([["a4", 4]]));
});

test("fewer than five colleagues are compared with everybody, and fewer than five in all with nobody", () => {
  const few = team("b", 4, 20);
  expect(overloaded(few).size).toBe(0);
  expect(overloaded([...few, ...team("a", 4, 5, 4, 6, 5)])).toEqual(new Map([["b1", 5]]));
});

test("who has no results is no measure of what is usual", () => {
  expect(overloaded(team("a", 0, 0, 0, 0, 0, 0, 5, 5)).size).toBe(0);
});
