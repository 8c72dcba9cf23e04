import { expect, test } from "vitest";
import { planPermissions } from "./plan-permissions.ts";
import type { PlanState } from "./plan-state.ts";
import type { Standing } from "./standing.ts";

const draft: PlanState = { kind: "draft" };
const proposed: PlanState = { kind: "proposed", version: 1 };
const changeAsked: PlanState = { kind: "change-asked", version: 1 };
const offered: PlanState = { kind: "offered", version: 1 };
const agreed: PlanState = { kind: "agreed", version: 1 };

function allowed(standing: Standing, state: PlanState): string[] {
  return Object.entries(planPermissions(standing, state))
    .filter(([, may]) => may)
    .map(([deed]) => deed);
}

test("the person writes until it is proposed, and again after a change was asked for", () => {
  const writing = ["edit", "writeExpectations", "propose", "comment", "suggest"];
  expect(allowed("owner", draft)).toEqual(writing);
  expect(allowed("owner", changeAsked)).toEqual(writing);
  expect(allowed("owner", proposed)).toEqual(["comment", "suggest"]);
  expect(allowed("owner", agreed)).toEqual(["comment", "suggest", "open"]);
});

test("today's appraiser writes expectations until agreement, and answers what was proposed", () => {
  expect(allowed("appraiser", draft)).toEqual(["writeExpectations", "comment", "suggest"]);
  expect(allowed("appraiser", proposed)).toEqual(["writeExpectations", "answer", "comment", "suggest"]);
  expect(allowed("appraiser", changeAsked)).toEqual(["writeExpectations", "comment", "suggest"]);
  expect(allowed("appraiser", agreed)).toEqual(["comment", "suggest", "open"]);
});

test("what the head offers is the person's to confirm or to write on, and the head waits", () => {
  expect(allowed("owner", offered)).toEqual([
    ...["edit", "writeExpectations", "propose", "confirm", "comment", "suggest"],
  ]);
  expect(allowed("appraiser", offered)).toEqual(["comment", "suggest"]);
});

test("an appraiser of before may still speak, but decides nothing", () => {
  expect(allowed("named-appraiser", proposed)).toEqual(["comment"]);
});

test.each(["reviewer", "office"] as const)("the %s only reads", (standing) => {
  for (const state of [draft, proposed, changeAsked, offered, agreed])
    expect(allowed(standing, state)).toEqual([]);
});
