import { expect, test } from "vitest";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { prepareEvaluation } from "#appraisal/evaluation/read-evaluation.ts";
import { myYear } from "#appraisal/my-year/my-year.ts";
import { agreedPlan, as, proposedPlan, replaceHead, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { myColleagues } from "./colleagues.ts";
import { giveFeedback } from "./feedback.ts";

async function agreedWorld() {
  const world = await worldWithPeriod("2026-01-12");
  return { world, ...(await agreedPlan(world, "member", "head")) };
}

test.each([
  ["head", "appraiser"],
  ["colleague", "peer"],
] as const)("%s gives feedback as %s, and the person hears it", async (who, relation) => {
  const { world, planId } = await agreedWorld();
  await as(world, who, giveFeedback, {
    planId,
    conductValue: "collaborative",
    body: "Antrean Senin terurai",
  });
  const my = await as(world, "member", myYear, {});
  expect(my.plan?.feedback).toMatchObject([
    { relation, body: "Antrean Senin terurai", authorName: world.people[who].name },
  ]);
});

test("a subordinate gives the head feedback", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "head", "camat");
  await as(world, "member", giveFeedback, { planId, body: "Terima kasih atas jadwal baru" });
  expect((await as(world, "head", myYear, {})).plan?.feedback).toMatchObject([{ relation: "subordinate" }]);
});

test.each(["member", "wardMember", "auditor"] as const)(
  "%s, who does not work with the person, learns nothing of the plan",
  async (who) => {
    const { world, planId } = await agreedWorld();
    await expect(as(world, who, giveFeedback, { planId, body: "…" })).rejects.toMatchObject({
      code: "plan.unknown",
    });
  },
);

test("results are the head's to speak about; a colleague does not know them", async () => {
  const { world, planId, resultId } = await agreedWorld();
  await expect(as(world, "colleague", giveFeedback, { planId, resultId, body: "…" })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
});

test("feedback is on a result of this plan; another plan's, or one that nobody has, is unknown", async () => {
  const { world, planId } = await agreedWorld();
  const other = await proposedPlan(world, "colleague");
  for (const resultId of [other.resultId, newId(world.services.clock())]) {
    await expect(as(world, "head", giveFeedback, { planId, resultId, body: "…" })).rejects.toMatchObject({
      code: "plan.result-unknown",
    });
  }
});

test("who stands in for the head says so with the feedback; a colleague speaks for nobody else", async () => {
  const { world, planId } = await agreedWorld();
  await replaceHead(world);
  await as(world, "personnel", giveFeedback, { planId, body: "Antrean terurai" });
  world.goTo("2026-01-13");
  await as(world, "colleague", giveFeedback, { planId, body: "Terima kasih" });
  expect((await as(world, "member", myYear, {})).plan?.feedback).toMatchObject([
    { relation: "peer", actingFor: null },
    { relation: "appraiser", actingFor: "Plt Kepala Seksi Pelayanan Umum" },
  ]);
});

test("before the agreement there is nothing to speak about", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await proposedPlan(world, "member");
  await expect(as(world, "head", giveFeedback, { planId, body: "…" })).rejects.toMatchObject({
    code: "feedback.not-yet",
  });
});

test("a value that the law does not know is a fault of the field", async () => {
  const { world, planId } = await agreedWorld();
  const given = as(world, "head", giveFeedback, { planId, conductValue: "punctual", body: "…" });
  await expect(given).rejects.toMatchObject({ faults: [{ path: "conductValue" }] });
});

test("everybody finds the own head and those beside", async () => {
  const { world } = await agreedWorld();
  const { colleagues } = await as(world, "colleague", myColleagues, {});
  expect(colleagues.map(({ name, relation, plans }) => [name, relation, plans.length])).toEqual([
    [world.people.head.name, "subordinate", 0],
    [world.people.member.name, "peer", 1],
  ]);
});

test("a head finds the own people before all others", async () => {
  const { world } = await agreedWorld();
  const { colleagues } = await as(world, "head", myColleagues, {});
  const own = [world.people.colleague.name, world.people.member.name]; // by name
  expect(colleagues.slice(0, 2).map(({ name }) => name)).toEqual(own);
  expect(colleagues.slice(2).map(({ relation }) => relation)).not.toContain("appraiser");
  expect(colleagues.length).toBeGreaterThan(2);
});

test("one author gives so much and no more, and a plan holds what its evaluation shows", async () => {
  const { world, planId } = await agreedWorld();
  const body = "Antrean terurai";
  await said(world, planId, "head", 49);
  await as(world, "head", giveFeedback, { planId, body });
  await expect(as(world, "head", giveFeedback, { planId, body })).rejects.toMatchObject({
    code: "feedback.too-many-of-yours",
    facts: { maximum: 50 },
  });
  await said(world, planId, "camat", 449);
  await as(world, "colleague", giveFeedback, { planId, body });
  await expect(as(world, "colleague", giveFeedback, { planId, body })).rejects.toMatchObject({
    code: "feedback.too-many",
    facts: { maximum: 500 },
  });
});

test("in January feedback on the last year is still heard, until that year is rated", async () => {
  const { world, planId } = await agreedWorld();
  world.goTo("2027-01-15");
  const plansOf = async (who: WorldPerson) => {
    const { colleagues } = await as(world, "colleague", myColleagues, {});
    return colleagues.find(({ name }) => name === world.people[who].name)?.plans;
  };
  expect(await plansOf("member")).toEqual([{ planId, year: 2026 }]);
  await as(world, "colleague", giveFeedback, { planId, body: "Terima kasih untuk Desember" });
  const { feedback } = await as(world, "head", prepareEvaluation, { planId, interval: "annual" });
  expect(feedback.map((row) => row.body)).toEqual(["Terima kasih untuk Desember"]);
  await as(world, "head", decideEvaluation, {
    ...{ planId, interval: "annual", results: "as", conduct: "as" },
    ...{ note: "", content: emptyDraft.content, revision: 0 },
  });
  expect(await plansOf("member")).toEqual([]);
  await expect(as(world, "colleague", giveFeedback, { planId, body: "…" })).rejects.toMatchObject({
    code: "feedback.closed",
  });
});

/** Said earlier, so many times. */
async function said(world: World, planId: string, who: WorldPerson, count: number): Promise<void> {
  const now = world.services.clock();
  const rows = Array.from({ length: count }, () => ({
    agency_id: world.agencyId,
    feedback_id: newId(now),
    plan_id: planId,
    author_id: world.people[who].employeeId,
    relation: "peer",
    body: "Antrean terurai",
    given_at: now,
  }));
  await world.rows((queries) => queries.insertInto("feedback").values(rows).execute());
}
