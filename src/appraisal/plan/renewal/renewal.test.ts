import { expect, test } from "vitest";
import { myYear } from "#appraisal/my-year/my-year.ts";
import { waitingFor } from "#appraisal/my-year/waiting.ts";
import { delegateTo, move } from "#appraisal/plan/moves.fixture.ts";
import { agreedPlan, as, proposedPlan, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { startPlan } from "#appraisal/plan/start-plan.ts";
import { myNotifications } from "#platform/notifications/notification.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { listRenewals } from "./list-renewals.ts";
import { renewalReason } from "./renewal-reason.ts";
import { tellRenewals } from "./tell-renewals.ts";

const start = { year: 2026, approach: "quantitative" } as const;

async function told(world: World, who: WorldPerson) {
  const { rows } = await as(world, who, myNotifications, {});
  return rows.map(({ message }) => message).filter((message) => message.includes("renewal"));
}

test("a move tells the person, the new head and the office, once; a new plan ends it", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  await move(world, "member", "wardMember", "2026-05-18");
  world.goTo("2026-05-20");
  await tellRenewals.run(world.services);
  await tellRenewals.run(world.services);
  expect(await told(world, "member")).toEqual(["notice.plan.renewal.mine"]);
  expect(await told(world, "camat")).toEqual(["notice.plan.renewal.head"]);
  expect(await told(world, "personnel")).toEqual(["notice.plan.renewal.office"]);
  expect((await as(world, "personnel", listRenewals, { year: 2026 })).rows).toMatchObject([
    { planId, reason: "position", positionTitle: "Penata Layanan Kelurahan" },
  ]);
  const waits = async (who: WorldPerson) =>
    waitingFor(await as(world, who, myYear, {})).map(({ title }) => title);
  expect(await waits("member")).toContain("plan.renewal.position");
  expect(await waits("camat")).toContain("year.wait.renewal-of");
  expect(await waits("personnel")).toContain("year.wait.renewals");
  // the earlier plan ended by itself with the last day in that position
  expect(await as(world, "member", readPlan, { planId })).toMatchObject({ endsOn: "2026-05-17" });

  await as(world, "member", startPlan, start);
  expect((await as(world, "personnel", listRenewals, { year: 2026 })).rows).toEqual([]);
  expect(await waits("member")).not.toContain("plan.renewal.position");
  expect(await waits("personnel")).not.toContain("year.wait.renewals");
});

test("another appraiser of an agreed plan makes a new one needed; a proposal just goes to whom it is now", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const agreed = await agreedPlan(world, "member", "head");
  await proposedPlan(world, "colleague");
  await delegateTo(world, "member", "camat", "2026-03-02");
  await delegateTo(world, "colleague", "camat", "2026-03-02");
  world.goTo("2026-03-05");
  await tellRenewals.run(world.services);
  const { rows } = await as(world, "personnel", listRenewals, { year: 2026 });
  expect(rows).toMatchObject([{ planId: agreed.planId, reason: "appraiser" }]);
  const { planId } = await as(world, "member", startPlan, start);
  expect((await as(world, "member", readPlan, { planId })).startsOn).toBe("2026-03-02"); // since then, not since today
});

test("a contract that ends within the year ends the plan, and the page says so before", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const plan = await agreedPlan(world, "colleague", "head");
  await world.rows((queries) =>
    queries
      .updateTable("appointment")
      .set({ ends_on: "2026-09-30" })
      .where("agency_id", "=", 1)
      .where("appointment_id", "=", world.people.colleague.appointmentId)
      .execute(),
  );
  const read = () => as(world, "colleague", readPlan, { planId: plan.planId });
  const before = await read();
  expect(before.endsOn).toBe("2026-12-31");
  expect(before.situation.serviceEnd).toEqual({ day: "2026-09-30", isContract: true });
  const late = await worldWithPeriod("2026-01-12");
  await late.rows((queries) =>
    queries
      .updateTable("appointment")
      .set({ ends_on: "2026-09-30" })
      .where("agency_id", "=", 1)
      .where("appointment_id", "=", late.people.colleague.appointmentId)
      .execute(),
  );
  const { planId } = await as(late, "colleague", startPlan, start);
  expect((await as(late, "colleague", readPlan, { planId })).endsOn).toBe("2026-09-30");
  world.goTo("2026-10-01");
  await tellRenewals.run(world.services);
  const { rows } = await as(world, "head", myNotifications, {});
  expect(rows[0]).toMatchObject({
    message: "notice.plan.service-ended",
    href: `/rencana/${plan.planId}/evaluasi/annual`,
  });
});

test.each([
  [{ appointmentId: "b", appraiserId: "y" }, "position"],
  [{ appointmentId: "a", appraiserId: "y" }, "appraiser"],
  [{ appointmentId: "a", appraiserId: "x" }, "ended"],
  [{ appointmentId: null, appraiserId: null }, null],
])("%j: %s", (now, reason) => {
  const before = { appointmentId: "a", appraiserId: "x", endsOn: "2026-05-01" };
  expect(renewalReason(before, now, "2026-06-01")).toBe(reason);
});
