import { expect, test } from "vitest";
import { isBeingWritten, planState, writingState } from "./plan-state.ts";

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

test("what the head offers waits for the person, until the person writes on or proposes again", () => {
  const offered = { newestVersion: 2, changeAskedOf: null, agreedVersion: null };
  expect(planState({ ...offered, offer: { version: 2, isStale: false } }).kind).toBe("offered");
  expect(planState({ ...offered, offer: { version: 2, isStale: true } }).kind).toBe("change-asked");
  expect(planState({ ...offered, newestVersion: 3, offer: { version: 2, isStale: false } }).kind).toBe(
    "proposed",
  );
});

test("a change of an agreed plan has a state of its own: what was proposed before it was opened is not part of it", () => {
  const agreed = { newestVersion: 2, changeAskedOf: 1, agreedVersion: 2 };
  expect(writingState(agreed, null)).toEqual({ kind: "agreed", version: 2 });
  expect(writingState(agreed, 2)).toEqual({ kind: "draft" });
  expect(writingState({ ...agreed, newestVersion: 3 }, 2)).toEqual({ kind: "proposed", version: 3 });
  expect(writingState({ ...agreed, newestVersion: 3 }, 3)).toEqual({ kind: "draft" });
  expect(planState({ ...agreed, newestVersion: 3 })).toEqual({ kind: "agreed", version: 2 });
});

test("is written while nothing lies with the head and nothing is agreed", () => {
  expect(isBeingWritten({ kind: "draft" })).toBe(true);
  expect(isBeingWritten({ kind: "change-asked", version: 1 })).toBe(true);
  expect(isBeingWritten({ kind: "proposed", version: 2 })).toBe(false);
  expect(isBeingWritten({ kind: "agreed", version: 2 })).toBe(false);
});
