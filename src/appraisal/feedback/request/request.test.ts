import { beforeEach, expect, test } from "vitest";
import { agreedPlan, proposedPlan, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { giveFeedback } from "../feedback.ts";
import { heardFeedback } from "../heard/heard.ts";
import { askFeedback } from "./ask-feedback.ts";
import { askedOfMe } from "./asked-of-me.ts";
import { declineFeedback } from "./decline.ts";
import { remindAsked } from "./remind.ts";
import { requestPages } from "./request.pages.tsx";
import { requestsOfPlan } from "./requests-of-plan.ts";

let world: World;
let planId: string;
beforeEach(async () => {
  world = await worldWithPeriod("2026-01-12");
  ({ planId } = await agreedPlan(world, "member", "head"));
});

const question = "Apa yang membantu warga di loket?";
const ask = async (who: WorldPerson, of: readonly WorldPerson[], dueOn = "2026-01-20") => {
  const askedOf = of.map((one) => world.people[one].employeeId);
  const { requestIds } = await as(world, who, askFeedback, { planId, askedOf, question, dueOn });
  return requestIds[0] ?? "";
};
const stateOf = async (requestId: string) =>
  (await as(world, "member", requestsOfPlan, { planId })).requests.find((one) => one.requestId === requestId)
    ?.state;

test("who was asked may answer without working beside the person, once, and is a colleague then", async () => {
  const spontaneous = as(world, "wardMember", giveFeedback, { planId, body: "…" });
  await expect(spontaneous).rejects.toMatchObject({ code: "plan.unknown" });
  const requestId = await ask("member", ["wardMember"]);
  expect((await as(world, "wardMember", askedOfMe, {})).questions).toMatchObject([
    { requestId, about: world.people.member.name, question, dueOn: "2026-01-20", isLate: false },
  ]);
  await as(world, "wardMember", giveFeedback, { planId, requestId, body: "Loket dibuka tepat waktu" });
  expect((await as(world, "member", heardFeedback, { planId })).feedback[0]).toMatchObject({
    ...{ relation: "peer", authorName: world.people.wardMember.name },
  });
  expect(await stateOf(requestId)).toBe("answered");
  await expect(
    as(world, "wardMember", giveFeedback, { planId, requestId, body: "Lagi" }),
  ).rejects.toMatchObject({ code: "feedback.request-answered" });
});

test("a question is answered by whoever was asked, about the plan that it was asked about", async () => {
  const requestId = await ask("head", ["colleague"]);
  await expect(as(world, "wardMember", giveFeedback, { planId, requestId, body: "…" })).rejects.toMatchObject(
    { code: "feedback.request-unknown" },
  );
  const other = await agreedPlan(world, "head", "camat");
  await expect(
    as(world, "colleague", giveFeedback, { planId: other.planId, requestId, body: "…" }),
  ).rejects.toMatchObject({ code: "feedback.request-unknown" });
});

test("one press declines; whoever asked is told, and the question waits no more", async () => {
  const requestId = await ask("member", ["personnel"]);
  await expect(as(world, "colleague", declineFeedback, { requestId })).rejects.toMatchObject({
    code: "feedback.request-unknown",
  });
  await as(world, "personnel", declineFeedback, { requestId });
  expect((await as(world, "personnel", askedOfMe, {})).questions).toEqual([]);
  expect(await stateOf(requestId)).toBe("declined");
  expect(await told("member", "notice.feedback.declined")).toBe(1);
});

test("a reminder comes two days before the day, once, and to nobody who has answered", async () => {
  const requestId = await ask("member", ["camat"]);
  world.goTo("2026-01-17");
  await remindAsked.run(world.services);
  expect(await told("camat", "notice.feedback.remind")).toBe(0);
  world.goTo("2026-01-18");
  await remindAsked.run(world.services);
  world.goTo("2026-01-19");
  await remindAsked.run(world.services);
  expect(await told("camat", "notice.feedback.remind")).toBe(1);
  expect(await told("wardMember", "notice.feedback.remind")).toBe(0);
  expect(await stateOf(requestId)).toBe("reminded");
});

test("the person and the appraiser ask, nobody else; of others at work here, for a day to come", async () => {
  for (const who of ["camat", "personnel", "auditor"] as const)
    await expect(ask(who, ["colleague"])).rejects.toMatchObject({ code: "procedure.not-allowed" });
  await expect(ask("colleague", ["head"])).rejects.toMatchObject({ code: "plan.unknown" });
  for (const whom of ["member", "head", "auditor"] as const)
    await expect(ask("head", [whom])).rejects.toMatchObject({ faults: [{ path: "askedOf" }] });
  await expect(ask("member", ["colleague"], "2026-01-01")).rejects.toMatchObject({
    faults: [{ path: "dueOn" }],
  });
  const draft = await proposedPlan(world, "colleague");
  const askedOf = [world.people.head.employeeId];
  await expect(
    as(world, "colleague", askFeedback, { planId: draft.planId, askedOf, question, dueOn: "2026-02-01" }),
  ).rejects.toMatchObject({ code: "feedback.not-yet" });
});

test("whom to ask: those around the person, and whoever is looked for; what was ticked stays ticked", async () => {
  const browser = visits(world, requestPages);
  const address = `/rencana/${planId}/umpan-balik/minta`;
  const { html } = await browser.get("member", address);
  expect(html).toContain(world.people.colleague.name);
  expect(html).not.toContain(`value="${world.people.administrator.employeeId}"`);
  expect((await browser.get("member", `${address}?cari=fajar`)).html).toContain(
    `value="${world.people.administrator.employeeId}"`,
  );
  const { employeeId } = world.people.colleague;
  const again = await browser.post("member", address, { askedOf: employeeId, dueOn: "2026-02-01" });
  expect(again.status).toBe(422);
  expect(again.html).toMatch(new RegExp(`value="${employeeId}" checked`));
});

async function told(who: WorldPerson, message: string): Promise<number> {
  const rows = await world.rows((queries) =>
    queries
      .selectFrom("notification")
      .select("notification_id")
      .where("employee_id", "=", world.people[who].employeeId)
      .where("message", "=", message)
      .execute(),
  );
  return rows.length;
}
