import { expect, test } from "vitest";
import { makeWorld } from "#test/setup/world.ts";

test.each([
  ["camat", ["agency-head", "appraiser", "employee", "unit-head"]],
  ["head", ["appraiser", "employee", "service-manager", "unit-head"]],
  ["member", ["employee"]],
  ["personnel", ["appraiser", "employee", "personnel", "unit-head"]],
  ["auditor", ["auditor", "employee"]],
] as const)("%s is %j", async (who, roles) => {
  const world = await makeWorld();
  const { actor } = await world.call(who);
  expect([...(actor?.roles ?? [])].sort()).toEqual(roles);
});
