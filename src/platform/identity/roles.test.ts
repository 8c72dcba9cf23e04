import { expect, test } from "vitest";
import { type HeldPosition, type RoleFacts, rolesOf } from "./roles.ts";

const today = "2026-11-30";
const nothing: RoleFacts = { appointments: [], grants: [], hasSubordinates: false };
const lurah: HeldPosition = { leadsUnit: true, leadsAgency: false, startsOn: "2026-01-01", endsOn: null };
const roles = (facts: Partial<RoleFacts>, day = today) => [...rolesOf({ ...nothing, ...facts }, day)].sort();

test("somebody without a position is an employee, and nothing else", () => {
  expect(roles({})).toEqual(["employee"]);
});

test("positions held today make heads; of a unit, or of the agency as well", () => {
  expect(roles({ appointments: [lurah] })).toEqual(["employee", "unit-head"]);
  expect(roles({ appointments: [{ ...lurah, leadsAgency: true }] })).toEqual([
    "agency-head",
    "employee",
    "unit-head",
  ]);
  expect(roles({ appointments: [{ ...lurah, leadsUnit: false }] })).toEqual(["employee"]);
});

test.each([
  ["2026-11-09", false],
  ["2026-11-10", true],
  ["2026-11-20", true],
  ["2026-11-21", false],
])("a time from the 10th to the 20th: on %s it holds: %s", (day, holds) => {
  const time = { startsOn: "2026-11-10", endsOn: "2026-11-20" };
  expect(roles({ appointments: [{ ...lurah, ...time }] }, day).includes("unit-head")).toBe(holds);
  expect(roles({ grants: [{ role: "auditor", ...time }] }, day).includes("auditor")).toBe(holds);
});

test("who appraises somebody is an appraiser, and grants add up", () => {
  const time = { startsOn: "2026-01-01", endsOn: "2026-12-31" };
  const grants = (["personnel", "auditor", "administrator"] as const).map((role) => ({ role, ...time }));
  expect(roles({ hasSubordinates: true, grants })).toEqual([
    "administrator",
    "appraiser",
    "auditor",
    "employee",
    "personnel",
  ]);
});
