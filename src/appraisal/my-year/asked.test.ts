import { expect, test } from "vitest";
import { giveFeedback } from "#appraisal/feedback/feedback.ts";
import { askFeedback } from "#appraisal/feedback/request/ask-feedback.ts";
import { answers, startedRound, worldOfMany } from "#appraisal/feedback-round/round.fixture.ts";
import { agreedPlan, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { as } from "#test/setup/as.ts";
import type { World } from "#test/setup/world.ts";
import { myYear } from "./my-year.ts";
import { waitingFor } from "./waiting.ts";

async function asks(world: World, who: string) {
  const waiting = waitingFor(await as(world, who, myYear, {}));
  return waiting.filter(({ title }) => title === "year.wait.asked" || title === "year.wait.round");
}

test("a question about somebody's work waits, turns due when its day is over, and goes away by being answered", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  const askedOf = [world.people.colleague.employeeId];
  const asked = { planId, askedOf, question: "Apa yang membantu?", dueOn: "2026-01-20" };
  const { requestIds } = await as(world, "member", askFeedback, asked);
  const waits = { title: "year.wait.asked", facts: { name: world.people.member.name, day: "2026-01-20" } };
  expect(await asks(world, "colleague")).toMatchObject([{ ...waits, tone: "calm", href: "/umpan-balik" }]);
  world.goTo("2026-01-21");
  expect(await asks(world, "colleague")).toMatchObject([{ ...waits, tone: "due" }]);
  const [requestId = ""] = requestIds;
  await as(world, "colleague", giveFeedback, { planId, requestId, body: "Antrean dipanggil teratur" });
  expect(await asks(world, "colleague")).toEqual([]);
});

test("a round waits for whoever was asked into it, until they have answered", async () => {
  const world = await worldOfMany(6);
  const { roundId } = await startedRound(world);
  const [first = "", second = ""] = world.nips;
  const waits = [{ title: "year.wait.round", href: `/putaran/${roundId}/jawab` }];
  expect(await asks(world, first)).toMatchObject(waits);
  expect(await asks(world, "auditor")).toEqual([]);
  await answers(world, roundId, [first]);
  expect(await asks(world, first)).toEqual([]);
  expect(await asks(world, second)).toMatchObject(waits);
});
