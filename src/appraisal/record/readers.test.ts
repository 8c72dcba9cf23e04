import pg from "pg";
import { expect, test } from "vitest";
import { readEvaluation } from "#appraisal/evaluation/read-evaluation.ts";
import { ratedYear } from "#appraisal/follow-up/follow-up.fixture.ts";
import { agreedPlan, as, standIn, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { readProgress } from "#appraisal/progress/read-progress.ts";
import { readEmployee } from "#organisation/employee/read-employee.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { readersOfFile } from "./readers.ts";
import { recordPages } from "./record.pages.tsx";

async function readersOf(world: World, who: WorldPerson) {
  const { readings } = await as(world, who, readersOfFile, {});
  return readings.map(({ day, reader, standing, matter, times }) => [day, reader, standing, matter, times]);
}

test("who looks without being of the line is kept, once a day and matter; the line is not", async () => {
  const { world, planId, evaluationId } = await ratedYear("as", "as");
  for (const who of ["member", "head", "camat", "personnel", "personnel"] as const)
    await as(world, who, readPlan, { planId });
  await as(world, "auditor", readEvaluation, { evaluationId });
  await as(world, "personnel", readEmployee, { employeeId: world.people.member.employeeId });
  await as(world, "colleague", readEmployee, { employeeId: world.people.member.employeeId }); // name and place only
  await expect(as(world, "wardMember", readPlan, { planId })).rejects.toMatchObject({ code: "plan.unknown" });
  world.goTo("2026-12-16");
  await as(world, "personnel", readPlan, { planId });

  const { personnel, auditor } = world.people;
  const seen = await readersOf(world, "member");
  expect(seen[0]).toEqual(["2026-12-16", personnel.name, "personnel", "plan", 1]);
  expect(seen.slice(1)).toHaveLength(3);
  expect(seen.slice(1)).toEqual(
    expect.arrayContaining([
      ["2026-12-15", personnel.name, "personnel", "plan", 2],
      ["2026-12-15", personnel.name, "personnel", "employee", 1],
      ["2026-12-15", auditor.name, "auditor", "evaluation", 1],
    ]),
  );
  expect(await readersOf(world, "head")).toEqual([]);
});

test("who stands in for a head above belongs to the line while it lasts; somebody else's head does not", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  await standIn(world, "colleague", world.today());
  await as(world, "colleague", readPlan, { planId });
  expect(await readersOf(world, "member")).toEqual([]);
});

test("whoever looks at the readers, or at the record, of another leaves a trace; a head may not", async () => {
  const { world } = await ratedYear("as", "as");
  const { employeeId } = world.people.member;
  await as(world, "auditor", readersOfFile, { employeeId });
  await expect(as(world, "head", readersOfFile, { employeeId })).rejects.toMatchObject({
    code: "record.unknown",
  });
  const pages = visits(world, recordPages);
  expect((await pages.get("personnel", `/catatan?pegawai=${employeeId}`)).status).toBe(200);
  expect((await pages.get("head", `/catatan?pegawai=${employeeId}`)).status).toBe(404);
  const { html } = await pages.get("member", "/catatan/pembaca");
  expect(html).toContain(world.people.auditor.name);
  expect(html).toContain("sebagai auditor");
  expect((await readersOf(world, "member")).map(([, , , matter]) => matter).sort()).toEqual([
    "readers",
    "record",
  ]);
});

test("an id written in capitals is the same one: it is answered, and kept", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  await as(world, "auditor", readPlan, { planId: planId.toUpperCase() });
  expect(await readersOf(world, "member")).toHaveLength(1);
});

test("what cannot be kept is not answered", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  const owner = new pg.Client({ connectionString: world.url });
  await owner.connect();
  await owner.query("revoke insert on file_access from ampera_app");
  await expect(as(world, "auditor", readPlan, { planId })).rejects.toThrow();
  await expect(as(world, "head", readPlan, { planId })).resolves.toBeTruthy();
  await owner.end();
});

test("a page of many parts asks once whose it is and who stands above", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  const reading = async (who: WorldPerson) => {
    const call = await world.call(who);
    await callProcedure(readPlan, { planId }, call);
    return countQueries(() => callProcedure(readProgress, { planId }, call));
  };
  const [own, head, office] = [await reading("member"), await reading("head"), await reading("auditor")];
  expect(head - own).toBeLessThanOrEqual(1); // the owner's own page did not ask yet whose it is
  expect(office).toBeLessThanOrEqual(own + 2); // how the office stands to the plan, and the row itself
});
