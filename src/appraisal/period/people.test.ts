import { expect, test } from "vitest";
import { myPlans } from "#appraisal/plan/my-plans.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { asHeader, headersOf } from "#appraisal/plan/plan-at-hand.ts";
import { proposePlan } from "#appraisal/plan/proposal/propose-plan.ts";
import { readPlan } from "#appraisal/plan/read-plan.ts";
import { startPlan } from "#appraisal/plan/start-plan.ts";
import type { World } from "#test/setup/world.ts";
import { periodPeople } from "./people.ts";
import { leave, moveTo, worldInEveryState } from "./period.fixture.ts";
import { shownStates } from "./period.schema.ts";

const year = 2026;

async function namesOf(world: World, input: object) {
  const { people } = await as(world, "personnel", periodPeople, { year, ...input });
  return people.map(({ name }) => name);
}

test("the states are those of the plans themselves", async () => {
  const world = await worldInEveryState();
  const { people } = await as(world, "personnel", periodPeople, { year });
  const headers = await world.rows((queries) => headersOf(queries, world.agencyId).execute());
  const states = new Map(headers.map(asHeader).map(({ employeeId, state }) => [employeeId, state.kind]));
  expect(people.map(({ employeeId, state }) => [employeeId, state])).toEqual(
    people.map(({ employeeId }) => [employeeId, states.get(employeeId) ?? "not-started"]),
  );
  expect(new Set(people.map(({ state }) => state)).size).toBe(5);
});

test("a plan that was changed and proposed again waits for the head again", async () => {
  const world = await worldInEveryState();
  const { plans } = await as(world, "colleague", myPlans, {});
  const { planId = "" } = plans[0] ?? {};
  const { revision } = await as(world, "colleague", readPlan, { planId });
  await as(world, "colleague", proposePlan, { planId, revision });
  const { wardMember, colleague } = world.people;
  expect(await namesOf(world, { state: "proposed" })).toEqual([colleague.name, wardMember.name]);
  expect(await namesOf(world, { state: "change-asked" })).toEqual([]);
});

test("who only stands in counts once they have begun a plan, and of two plans the last counts", async () => {
  const world = await worldInEveryState();
  await moveTo(world, "auditor", "lurah", "2026-01-02", "plt");
  const { auditor, member } = world.people;
  expect(await namesOf(world, {})).not.toContain(auditor.name);
  await as(world, "auditor", startPlan, { year, approach: "quantitative" });
  const { people } = await as(world, "personnel", periodPeople, { year, state: "draft" });
  expect(people.find(({ name }) => name === auditor.name)).toMatchObject({
    positionTitle: "Plt Lurah Plaju Ilir",
    dueOn: "2026-02-01", // stands in since 2 January, and so has the plan
  });
  world.goTo("2026-03-02");
  await moveTo(world, "member", "lurah", "2026-03-01");
  await as(world, "member", startPlan, { year, approach: "quantitative" });
  expect(await namesOf(world, { state: "agreed" })).toEqual([]);
  expect(await namesOf(world, { state: "draft", unitId: world.units.ward })).toContain(member.name);
});

test("narrowed down by state and by unit, each person with whom the plan is agreed", async () => {
  const world = await worldInEveryState();
  const { member, colleague, wardMember, administrator, camat, head, personnel } = world.people;
  expect(await namesOf(world, { state: "agreed" })).toEqual([member.name]);
  expect(await namesOf(world, { state: "change-asked" })).toEqual([colleague.name]);
  expect(await namesOf(world, { state: "proposed" })).toEqual([wardMember.name]);
  expect(await namesOf(world, { state: "draft" })).toEqual([administrator.name]);
  expect(await namesOf(world, { state: "not-started" })).toEqual([head.name, personnel.name, camat.name]);
  expect(await namesOf(world, { state: "past-due" })).toEqual([]);
  expect(await namesOf(world, { state: "not-started", unitId: world.units.services })).toEqual([head.name]);
  world.goTo("2026-02-01");
  expect(await namesOf(world, { state: "past-due" })).toHaveLength(6);
  const { people } = await as(world, "personnel", periodPeople, { year, state: "proposed" });
  expect(people[0]).toMatchObject({
    positionTitle: "Penata Layanan Kelurahan",
    unitName: "Kelurahan Plaju Ilir",
    ...{ nip: wardMember.nip, appraiserName: camat.name, dueOn: "2026-01-31", isPastDue: true },
  });
});

test("the list is walked page by page, there and back, and meets everybody once", async () => {
  const world = await worldInEveryState();
  const all = await namesOf(world, {});
  expect(all).toEqual([...all].sort());
  const there: string[] = [];
  let after: string | undefined;
  do {
    const page = await as(world, "personnel", periodPeople, { year, limit: 3, ...(after ? { after } : {}) });
    there.push(...page.people.map(({ name }) => name));
    expect(page.previous === null).toBe(after === undefined);
    after = page.next ?? undefined;
  } while (after);
  expect(there).toEqual(all);
  const { people } = await as(world, "personnel", periodPeople, { year });
  const before = people.at(-1)?.employeeId ?? "";
  const back = await as(world, "personnel", periodPeople, { year, limit: 3, before });
  expect(back.people.map(({ name }) => name)).toEqual(all.slice(-4, -1));
  expect(back.next).toBe(people.at(-2)?.employeeId);
});

test("a head sees the people of the units they lead, and nobody's NIP", async () => {
  const world = await worldInEveryState();
  const { people } = await as(world, "head", periodPeople, { year });
  const { head, member, colleague } = world.people;
  expect(people.map(({ name }) => name)).toEqual([colleague.name, head.name, member.name]);
  expect(people.map(({ nip }) => nip)).toEqual([null, null, null]);
  const beyond = await as(world, "head", periodPeople, { year, unitId: world.units.ward });
  expect(beyond.people).toEqual([]);
  await expect(as(world, "member", periodPeople, { year })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
});

test("every state has names behind its figure, and who left is no longer looked for", async () => {
  const world = await worldInEveryState();
  await leave(world, "camat", "2026-01-15");
  world.goTo("2026-02-01");
  const counts = await Promise.all(
    shownStates.map(async (state) => (await namesOf(world, { state })).length),
  );
  expect(counts).toEqual([2, 1, 1, 1, 1, 5]);
  await leave(world, "head", "2026-02-20"); // after their day: still counted, and the list says it
  const { people } = await as(world, "personnel", periodPeople, { year, state: "not-started" });
  expect(people.map(({ leftOn }) => leftOn)).toEqual(["2026-02-20", null]);
});
