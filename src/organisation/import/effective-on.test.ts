import { expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { makeWorld } from "#test/setup/world.ts";
import { csvOf, worldRows } from "./import.fixture.ts";
import { previewed } from "./import.steps.fixture.ts";
import { uploadImport } from "./import.ts";

test.each([
  ["0001-01-01", { code: "input.day-out-of-range" }],
  ["9999-12-31", { code: "input.day-out-of-range" }],
  // grades of PPPK are in force from 28 September 2020 (Perpres 98/2020)
  ["2020-09-27", { code: "import.before-the-law", facts: { since: "2020-09-28" } }],
])(
  "a file that is to hold from %s is refused at the door, with the field at fault",
  async (effectiveOn, fault) => {
    const world = await makeWorld();
    const file = await csvOf(worldRows());
    await expect(as(world, "personnel", uploadImport, { file, effectiveOn })).rejects.toMatchObject({
      code: "input.invalid",
      faults: [{ path: "effectiveOn", ...fault }],
    });
  },
);

test("from the law's first day on a file is read", async () => {
  const world = await makeWorld();
  const { preview, failure } = await previewed(world, worldRows(), "2020-09-28");
  expect({ failure, people: preview?.people }).toEqual({ failure: null, people: 7 });
});
