import { expect, test } from "vitest";
import { organisationPages } from "#organisation/pages.ts";
import { changeUnit } from "#organisation/unit/change-unit.ts";
import { jobState } from "#platform/jobs/job.ts";
import { say } from "#platform/words/words.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { worldRows } from "./import.fixture.ts";
import { confirmed, jobs, previewed } from "./import.steps.fixture.ts";
import { confirmImport, readImport } from "./import.ts";

/** A world that is as its file says, and whose subdivision an officer then puts below the section. */
async function worldWithMovedUnit() {
  const world = await makeWorld();
  await confirmed(world, worldRows());
  await put(world, "services");
  return world;
}

async function put(world: World, parent: "services" | "district") {
  const unitId = world.units.staff;
  const { name, revision } = await world.rows((queries) =>
    queries
      .selectFrom("unit")
      .select(["name", "revision"])
      .where("unit_id", "=", unitId)
      .executeTakeFirstOrThrow(),
  );
  return as(world, "personnel", changeUnit, { unitId, name, parentId: world.units[parent], revision });
}

function parentOfStaff(world: World) {
  return world.rows((queries) =>
    queries
      .selectFrom("unit")
      .select("parent_id")
      .where("unit_id", "=", world.units.staff)
      .executeTakeFirstOrThrow(),
  );
}

test("a file that only moves a unit says so and can be confirmed", async () => {
  const world = await worldWithMovedUnit();
  const { importId, preview } = await previewed(world, worldRows());
  expect(preview).toMatchObject({ added: 0, changed: 0, gone: 0, units: 1, problems: 0 });
  const { html } = await visits(world, organisationPages).get("personnel", `/impor/${importId}`);
  expect(html).toContain(say("import.confirm"));
  expect(html).toContain("Subbagian Umum dan Kepegawaian");
  await as(world, "personnel", confirmImport, { importId });
  await world.runJobs(jobs);
  expect(await parentOfStaff(world)).toEqual({ parent_id: world.units.district });
  expect((await previewed(world, worldRows())).preview).toMatchObject({ units: 0 });
});

test("a unit that was moved after the preview is not moved back in silence", async () => {
  const world = await makeWorld();
  await confirmed(world, worldRows());
  const { importId } = await previewed(world, worldRows());
  await put(world, "services");
  const { jobId } = await as(world, "personnel", confirmImport, { importId });
  await world.runJobs(jobs);
  expect(await as(world, "personnel", jobState, { jobId })).toMatchObject({ failure: "import.outdated" });
  expect(await parentOfStaff(world)).toEqual({ parent_id: world.units.services });
  expect(await as(world, "personnel", readImport, { importId })).toMatchObject({ confirmedAt: null });
});
