import { expect, test } from "vitest";
import { newId } from "#platform/clock/new-id.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { myPlans } from "./my-plans.ts";
import { agreedPlan, as, worldWithPeriod, writtenPlan } from "./plan.fixture.ts";
import { readPlan } from "./read-plan.ts";
import { startPlan } from "./start-plan.ts";

const start = { year: 2026, approach: "quantitative" } as const;

test("a plan covers the year for who has held the position since it began", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await as(world, "member", startPlan, start);
  expect(await as(world, "member", readPlan, { planId })).toMatchObject({
    startsOn: "2026-01-01",
    endsOn: "2026-12-31",
    form: "staff",
    employee: { name: "Ratna Wulandari, A.Md.", grade: "II/d", positionTitle: "Pengelola Layanan" },
    appraiser: { name: "Hendra Wijaya, S.Sos." },
    state: { kind: "draft" },
  });
  expect(await as(world, "member", myPlans, {})).toMatchObject({
    plans: [{ planId, year: 2026, appraiserName: "Hendra Wijaya, S.Sos." }],
    startable: [],
  });
});

test("says what to do where a plan cannot be started", async () => {
  const early = await makeWorld("2026-01-12");
  const refused = (code: string) => ({ code });
  await expect(as(early, "member", startPlan, start)).rejects.toMatchObject(refused("plan.period-not-open"));
  const world = await worldWithPeriod("2026-01-12");
  await expect(as(world, "auditor", startPlan, start)).rejects.toMatchObject(refused("plan.no-position"));
  await expect(as(world, "camat", startPlan, start)).rejects.toMatchObject(refused("plan.no-appraiser"));
  await as(world, "member", startPlan, start);
  await expect(as(world, "member", startPlan, start)).rejects.toMatchObject(refused("plan.already-started"));
});

test.each([99_999_999_999, 1999, 2026.5])("%d is no year that a plan could be for", async (year) => {
  const world = await worldWithPeriod("2026-01-12");
  await expect(as(world, "member", startPlan, { ...start, year })).rejects.toMatchObject({
    code: "input.invalid",
    faults: [{ path: "year" }],
  });
});

test("the head of the agency, once somebody was named as appraiser, writes the leaders' form", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await delegate(world, "camat", "auditor");
  const plan = await agreedPlan(world, "camat", "auditor");
  const read = await as(world, "camat", readPlan, { planId: plan.planId });
  expect(read.form).toBe("leader");
  expect(read.results[0]?.indicators[0]?.perspective).toBe("service-recipient");
});

test("a new appraiser in the year begins a second plan, and the first ends the day before", async () => {
  const world = await worldWithPeriod("2026-03-10");
  const first = await writtenPlan(world, "member");
  await delegate(world, "member", "camat");
  const { planId } = await as(world, "member", startPlan, start);
  expect(await as(world, "member", readPlan, { planId })).toMatchObject({
    startsOn: "2026-03-10",
    endsOn: "2026-12-31",
  });
  expect(await as(world, "member", readPlan, { planId: first.planId })).toMatchObject({
    startsOn: "2026-01-01",
    endsOn: "2026-03-09",
  });
});

async function delegate(world: World, who: "camat" | "member", appraiser: "auditor" | "camat") {
  const now = world.services.clock();
  await world.rows((queries) =>
    queries
      .insertInto("appraiser_delegation")
      .values({
        agency_id: world.agencyId,
        delegation_id: newId(now),
        employee_id: world.people[who].employeeId,
        appraiser_id: world.people[appraiser].employeeId,
        starts_on: "2026-01-01",
        reason: "Penilai dari pemerintah kota",
        decided_by: world.people.personnel.employeeId,
        decided_at: now,
      })
      .execute(),
  );
}
