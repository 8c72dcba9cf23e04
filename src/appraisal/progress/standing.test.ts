import { expect, test } from "vitest";
import type { Indicator } from "#appraisal/plan/plan-content.ts";
import type { Milestone } from "./milestone/milestones.ts";
import { indicatorStanding } from "./standing.ts";

const plan = { startsOn: "2026-01-01", endsOn: "2026-12-31", pauses: [] };
const indicator: Indicator = {
  indicatorId: "i",
  aspect: "quantity",
  perspective: null,
  statement: "Kelurahan yang memakai daftar syarat",
  comparison: "at-least",
  target: 8,
  unit: "kelurahan",
  targetText: "",
  manual: null,
};
const inWords = { ...indicator, target: null, targetText: "Pedoman ditetapkan" };

function milestone(dueOn: string, state: "open" | "reached" | "withdrawn" = "open"): Milestone {
  const at = new Date(0);
  const reached = state === "reached" ? { progressId: "p", on: dueOn, at } : null;
  const withdrawn = state === "withdrawn" ? { at, reason: "Digabung" } : null;
  return { milestoneId: dueOn, indicatorId: "i", title: dueOn, dueOn, addedAt: at, reached, withdrawn };
}

const steps = [milestone("2026-02-01", "reached"), milestone("2026-05-01"), milestone("2026-09-01")];

test.each([
  ["half way in time, half way to the target: on course", 4, "2026-07-01", "on-course"],
  ["half way in time, a quarter of the target: behind", 2, "2026-07-02", "late"],
  ["all of it: reached", 8, "2026-07-02", "reached"],
  ["no number yet", null, "2026-07-02", "unknown"],
] as const)("%s", (_, value, today, state) => {
  expect(indicatorStanding(indicator, { value, milestones: [], plan, today }).state).toBe(state);
});

test.each([
  ["the one that was due is reached", "2026-04-30", "on-course"],
  ["on its last day nothing is late", "2026-05-01", "on-course"],
  ["a day later it is", "2026-05-02", "late"],
])("where the target is only words, milestones say it: %s", (_, today, state) => {
  const standing = indicatorStanding(inWords, { value: null, milestones: steps, plan, today });
  expect(standing).toMatchObject({ by: "milestones", state, milestones: { reached: 1, all: 3 } });
});

test("what was given up is not waited for, and does not count as reached", () => {
  const milestones = [milestone("2026-02-01", "reached"), milestone("2026-03-01", "withdrawn")];
  const at = { value: null, milestones, plan, today: "2026-06-01" };
  expect(indicatorStanding(inWords, at)).toMatchObject({
    state: "reached",
    milestones: { reached: 1, all: 1 },
  });
});

test("days on which the plan stood still are no delay", () => {
  const at = { value: 2, milestones: [], today: "2026-07-02" };
  const away = { ...plan, pauses: [{ startsOn: "2026-02-01", endsOn: "2026-06-30" }] };
  expect(indicatorStanding(indicator, { ...at, plan: away }).state).toBe("on-course");
});

test("a number goes before milestones", () => {
  const at = { value: 8, milestones: steps, plan, today: "2026-12-01" };
  expect(indicatorStanding(indicator, at)).toMatchObject({ by: "number", state: "reached" });
});
