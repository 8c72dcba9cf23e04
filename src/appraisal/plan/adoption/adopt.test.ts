import { expect, test } from "vitest";
import { give, move } from "#appraisal/plan/moves.fixture.ts";
import { agreedPlan, as, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { startPlan } from "#appraisal/plan/start-plan.ts";
import { adoptResults } from "./adopt-results.ts";
import { readOffer } from "./read-offer.ts";

const start = { year: 2026, approach: "quantitative" } as const;

test("what still holds of the plan before is copied in one step, with its indicators", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const earlier = await agreedPlan(world, "member", "head");
  await move(world, "member", "wardMember", "2026-05-18");
  world.goTo("2026-05-25");
  const { planId, earlierPlanId } = await as(world, "member", startPlan, start);
  expect(earlierPlanId).toBe(earlier.planId);
  const { plans } = await as(world, "member", readOffer, { planId });
  expect(plans).toMatchObject([{ planId: earlier.planId, actingTitle: null, endsOn: "2026-05-17" }]);
  const chosen = plans.flatMap(({ results }) => results.map(({ resultId }) => resultId));
  await as(world, "member", adoptResults, { planId, revision: 1, resultIds: chosen });
  const { results, startsOn } = await as(world, "member", readPlan, { planId });
  expect(startsOn).toBe("2026-05-18"); // the first day in the new position, not the day of writing
  expect(results).toMatchObject([
    {
      statement: "Warga menerima surat keterangan dengan cepat dan benar",
      category: "main",
      serves: { resultId: null, statement: "Pelayanan umum kecamatan makin responsif" },
      indicators: [
        { statement: "Median waktu penyelesaian surat keterangan", target: 1, comparison: "at-most" },
      ],
    },
  ]);
  expect(results[0]?.resultId).not.toBe(chosen[0]);
});

test("what somebody stands in for is offered from the agreed plan of that position, as additional", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const ofHead = await agreedPlan(world, "head", "camat");
  const mine = await writtenPlan(world, "personnel");
  const days = { startsOn: "2026-03-01", endsOn: "2026-05-31" };
  await give(world, "personnel", { kind: "plt", positionId: world.positions.head, ...days });
  await give(world, "personnel", { kind: "plt", positionId: world.positions.lurah, ...days });
  world.goTo("2026-03-02");
  const { planId, revision } = mine;
  const { plans, withoutPlan } = await as(world, "personnel", readOffer, { planId });
  expect(plans).toMatchObject([
    {
      planId: ofHead.planId,
      actingTitle: "Plt Kepala Seksi Pelayanan Umum",
      results: [{ category: "main" }],
    },
  ]);
  expect(withoutPlan).toEqual(["Plt Lurah Plaju Ilir"]); // nobody ever agreed a plan there
  await as(world, "personnel", adoptResults, { planId, revision, resultIds: [ofHead.resultId] });
  const { results, situation } = await as(world, "personnel", readPlan, { planId });
  expect(results.map(({ category }) => category)).toEqual(["main", "additional"]);
  expect(situation.standsIn.map(({ title }) => title)).toEqual([
    "Plt Kepala Seksi Pelayanan Umum",
    "Plt Lurah Plaju Ilir",
  ]);
});

test("nothing is taken from a plan that is not offered, and nobody else is shown the offer", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const foreign = await agreedPlan(world, "colleague", "head");
  const { planId, revision } = await writtenPlan(world, "member");
  const take = as(world, "member", adoptResults, { planId, revision, resultIds: [foreign.resultId] });
  await expect(take).rejects.toMatchObject({ code: "plan.result-unknown" });
  await expect(as(world, "head", readOffer, { planId })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
});

test("an agreed plan takes in what began after it by a new plan, from that day", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await agreedPlan(world, "personnel", "camat");
  const again = as(world, "personnel", startPlan, start);
  await expect(again).rejects.toMatchObject({ code: "plan.already-started" });
  const days = { startsOn: "2026-03-01", endsOn: "2026-05-31" };
  await give(world, "personnel", { kind: "plt", positionId: world.positions.head, ...days });
  world.goTo("2026-03-10");
  const { planId } = await as(world, "personnel", startPlan, start);
  expect(await as(world, "personnel", readPlan, { planId })).toMatchObject({ startsOn: "2026-03-01" });
});
