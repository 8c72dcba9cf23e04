import { expect, test } from "vitest";
import { isBeingWritten, planState } from "./plan-state.ts";

test.each([
  ["nothing proposed", [null, null, null], { kind: "draft" }],
  ["proposed once", [1, null, null], { kind: "proposed", version: 1 }],
  ["change asked of the newest", [1, 1, null], { kind: "change-asked", version: 1 }],
  ["proposed again after a change was asked", [2, 1, null], { kind: "proposed", version: 2 }],
  ["change asked again", [2, 2, null], { kind: "change-asked", version: 2 }],
  ["agreed at once", [1, null, 1], { kind: "agreed", version: 1 }],
  ["agreed after a change", [2, 1, 2], { kind: "agreed", version: 2 }],
] as const)("a plan that was %s", (_, [newestVersion, changeAskedOf, agreedVersion], state) => {
  expect(planState({ newestVersion, changeAskedOf, agreedVersion })).toEqual(state);
});

test("is written while nothing lies with the head and nothing is agreed", () => {
  expect(isBeingWritten({ kind: "draft" })).toBe(true);
  expect(isBeingWritten({ kind: "change-asked", version: 1 })).toBe(true);
  expect(isBeingWritten({ kind: "proposed", version: 2 })).toBe(false);
  expect(isBeingWritten({ kind: "agreed", version: 2 })).toBe(false);
});
