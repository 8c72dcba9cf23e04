import { expect, test } from "vitest";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { agreedPlan, as, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { periodOverview } from "./overview.ts";
import { leave, moveTo, worldInEveryState } from "./period.fixture.ts";

const year = 2026;
const none = { people: 0, notStarted: 0, draft: 0, proposed: 0, changeAsked: 0, agreed: 0, pastDue: 0 };

test("everybody with a position counts once, by unit and by how far they are", async () => {
  const world = await worldInEveryState();
  const overview = await as(world, "personnel", periodOverview, { year });
  expect(overview.total).toEqual({
    ...{ people: 7, notStarted: 3, draft: 1, proposed: 1, changeAsked: 1, agreed: 1, pastDue: 0 },
  });
  const { district, services, staff, ward } = world.units;
  const byUnit = new Map(overview.units.map(({ unitId, name: _, ...counts }) => [unitId, counts]));
  expect(byUnit.get(district)).toEqual({ ...none, isTop: true, people: 1, notStarted: 1 });
  expect(byUnit.get(services)).toEqual({
    ...none,
    ...{ isTop: false, people: 3, notStarted: 1, changeAsked: 1, agreed: 1 },
  });
  expect(byUnit.get(staff)).toEqual({ ...none, isTop: false, people: 2, notStarted: 1, draft: 1 });
  expect(byUnit.get(ward)).toEqual({ ...none, isTop: false, people: 1, proposed: 1 });
  expect(overview).toMatchObject({ planningDeadline: "2026-01-31", daysToPlan: 30, unit: null });
});

test("after the deadline whoever has not agreed is past it; the day itself still counts", async () => {
  const world = await worldInEveryState();
  const pastDue = async () => (await as(world, "personnel", periodOverview, { year })).total.pastDue;
  world.goTo("2026-01-31");
  expect(await pastDue()).toBe(0);
  world.goTo("2026-02-01");
  expect(await pastDue()).toBe(6);
});

test("who begins in mid-year counts from then on, and has thirty days like everybody", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await moveTo(world, "auditor", "lurah", "2026-06-10");
  const seen = async (day: string) => {
    world.goTo(day);
    const { total, units } = await as(world, "personnel", periodOverview, { year });
    const ward = units.find(({ unitId }) => unitId === world.units.ward);
    return { people: total.people, wardPastDue: ward?.pastDue };
  };
  expect(await seen("2026-06-09")).toEqual({ people: 7, wardPastDue: 1 });
  expect(await seen("2026-06-10")).toEqual({ people: 8, wardPastDue: 1 });
  expect(await seen("2026-07-10")).toEqual({ people: 8, wardPastDue: 1 });
  expect(await seen("2026-07-11")).toEqual({ people: 8, wardPastDue: 2 });
});

test("who moved within the agency counts once, where they are now, by the day they first came", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await moveTo(world, "colleague", "lurah", "2026-06-10");
  world.goTo("2026-06-11");
  const { total, units } = await as(world, "personnel", periodOverview, { year });
  expect(total).toMatchObject({ people: 7, pastDue: 7 });
  expect(units.find(({ unitId }) => unitId === world.units.ward)).toMatchObject({ people: 2 });
});

test("who left before the year, or before their plan was due and without one, is not asked for it", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await agreedPlan(world, "member", "head");
  await leave(world, "wardMember", "2026-01-01");
  await leave(world, "colleague", "2026-01-20");
  await leave(world, "member", "2026-01-20"); // their plan remains counted
  await leave(world, "administrator", "2026-03-01");
  world.goTo("2026-11-24");
  const { total } = await as(world, "personnel", periodOverview, { year });
  expect(total).toEqual({ ...none, people: 5, notStarted: 4, agreed: 1, pastDue: 4 });
});

test("evaluations are counted of the agreed plans, once their time has begun", async () => {
  const world = await worldInEveryState();
  const intervals = async () => (await as(world, "personnel", periodOverview, { year })).intervals;
  expect(await intervals()).toMatchObject([{ code: "q1", agreed: 1, decided: 0, opensOn: "2026-03-31" }]);
  world.goTo("2026-04-02");
  const [plan] = await world.rows((queries) =>
    queries
      .selectFrom("plan")
      .select("plan_id")
      .where("employee_id", "=", world.people.member.employeeId)
      .execute(),
  );
  const rating = {
    results: "as",
    conduct: "as",
    note: "",
    content: emptyDraft.content,
    revision: 0,
  } as const;
  const planId = plan?.plan_id ?? "";
  await as(world, "head", decideEvaluation, { planId, interval: "q1", ...rating });
  expect(await intervals()).toMatchObject([
    { code: "q1", agreed: 1, decided: 1, dueOn: null },
    { code: "q2", agreed: 1, decided: 0 },
  ]);
  await leave(world, "member", "2026-07-01"); // the third quarter is not theirs any more
  world.goTo("2026-12-01");
  expect(await intervals()).toMatchObject([
    { code: "q1", agreed: 1, decided: 1 },
    { code: "q2", agreed: 1, decided: 0 },
    { code: "q3", agreed: 0, decided: 0 },
    { code: "q4", agreed: 0, decided: 0 },
    { code: "annual", agreed: 1, decided: 0, opensOn: "2026-12-01", dueOn: "2027-01-31" },
  ]);
});

test("a unit opens into what is below it; heads see what they lead, members nothing", async () => {
  const world = await worldInEveryState();
  const { services, ward } = world.units;
  const whole = await as(world, "camat", periodOverview, { year });
  expect(whole.total.people).toBe(7);
  const one = await as(world, "auditor", periodOverview, { year, unitId: services });
  expect(one).toMatchObject({ unit: { unitId: services }, total: { people: 3 } });
  expect(one.units).toHaveLength(1);
  const own = await as(world, "head", periodOverview, { year });
  expect(own).toMatchObject({ unit: null, total: { people: 3 } });
  await expect(as(world, "head", periodOverview, { year, unitId: ward })).rejects.toMatchObject({
    code: "period.unit-unknown",
  });
  await expect(as(world, "member", periodOverview, { year })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
});

test("a year that was never opened says so", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await expect(as(world, "personnel", periodOverview, { year: 2027 })).rejects.toMatchObject({
    code: "period.not-open",
    facts: { year: 2027 },
  });
});
