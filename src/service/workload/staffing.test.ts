import { expect, test } from "vitest";
import { staffingOf } from "./staffing.ts";

// 20 working days, 4 people all the time; 100 letters of weight 1 and 20 of weight 3 came in, 90 and 20 were done.
const load = {
  unitId: "ward",
  name: "Kelurahan",
  workingDays: 20,
  personDays: 80,
  received: 120,
  closed: 110,
  withdrawn: 3,
  pointsIn: 160,
  pointsOut: 150,
  open: 10,
};

test("work is weighed, and people are counted by the days they were there", () => {
  expect(staffingOf(load, 2)).toEqual({ rate: 1.875, people: 4, needed: 4, demand: 1, growth: 7 });
});

test("one more: the same work falls on more people; one fewer: more comes in than they can do", () => {
  expect(staffingOf(load, 2, 1).demand).toBeCloseTo(0.8);
  expect(staffingOf(load, 2, -1).demand).toBeCloseTo(4 / 3);
  expect(staffingOf(load, 2, -9)).toMatchObject({ people: 0, demand: null });
});

test("without people, days or a rate nothing is claimed", () => {
  expect(staffingOf({ ...load, personDays: 0 }, 2)).toMatchObject({ rate: null, people: 0, demand: null });
  expect(staffingOf(load, null)).toMatchObject({ needed: null, demand: null });
  expect(staffingOf({ ...load, workingDays: 0 }, 2)).toMatchObject({ needed: null });
});
