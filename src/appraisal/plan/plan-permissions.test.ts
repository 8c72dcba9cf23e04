import { expect, test } from "vitest";
import { planPermissions } from "./plan-permissions.ts";
import type { PlanState } from "./plan-state.ts";
import type { Standing } from "./standing.ts";

const draft: PlanState = { kind: "draft" };
const proposed: PlanState = { kind: "proposed", version: 1 };
const changeAsked: PlanState = { kind: "change-asked", version: 1 };
const agreed: PlanState = { kind: "agreed", version: 1 };

function allowed(standing: Standing, state: PlanState): string[] {
  return Object.entries(planPermissions(standing, state))
    .filter(([, may]) => may)
    .map(([deed]) => deed);
}

test("the person writes until it is proposed, and again after a change was asked for", () => {
  const writing = ["edit", "writeExpectations", "propose", "comment"];
  expect(allowed("owner", draft)).toEqual(writing);
  expect(allowed("owner", changeAsked)).toEqual(writing);
  expect(allowed("owner", proposed)).toEqual(["comment"]);
  expect(allowed("owner", agreed)).toEqual(["comment"]);
});

test("today's appraiser writes expectations until agreement, and answers what was proposed", () => {
  expect(allowed("appraiser", draft)).toEqual(["writeExpectations", "comment"]);
  expect(allowed("appraiser", proposed)).toEqual(["writeExpectations", "answer", "comment"]);
  expect(allowed("appraiser", changeAsked)).toEqual(["writeExpectations", "comment"]);
  expect(allowed("appraiser", agreed)).toEqual(["comment"]);
});

test("an appraiser of before may still speak, but decides nothing", () => {
  expect(allowed("named-appraiser", proposed)).toEqual(["comment"]);
});

test.each(["reviewer", "office"] as const)("the %s only reads", (standing) => {
  for (const state of [draft, proposed, changeAsked, agreed]) expect(allowed(standing, state)).toEqual([]);
});
