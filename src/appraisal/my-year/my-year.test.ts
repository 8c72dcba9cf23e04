import { expect, test } from "vitest";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { evaluationPages } from "#appraisal/evaluation/evaluation.pages.tsx";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { receiveEvaluation } from "#appraisal/evaluation/receive-evaluation.ts";
import { myPeoplePages } from "#appraisal/my-people/my-people.pages.tsx";
import { askPlanChange } from "#appraisal/plan/dialogue/ask-change.ts";
import {
  agreedPlan,
  as,
  proposedPlan,
  replaceHead,
  worldWithPeriod,
  writtenPlan,
} from "#appraisal/plan/plan.fixture.ts";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld } from "#test/setup/world.ts";
import { myYearPages } from "./my-year.pages.tsx";
import { myYear } from "./my-year.ts";
import { waitingFor } from "./waiting.ts";

const titles = (my: Parameters<typeof waitingFor>[0]) =>
  waitingFor(my).map(({ tone, title }) => [tone, title]);

/** As expected in both, without a word. */
const rating = {
  results: "as",
  conduct: "as",
  note: "",
  content: emptyDraft.content,
  revision: 0,
} as const;

test("before the year is open nothing is asked", async () => {
  const world = await makeWorld("2026-01-12");
  const my = await as(world, "member", myYear, {});
  expect([my.isOpen, my.plan, titles(my)]).toEqual([false, null, []]);
});

test("what waits follows the plan from its start to the agreement, and turns urgent after the deadline", async () => {
  const world = await worldWithPeriod("2026-01-12");
  expect(titles(await as(world, "member", myYear, {}))).toEqual([["due", "year.wait.start"]]);
  await writtenPlan(world, "member");
  expect(titles(await as(world, "member", myYear, {}))).toEqual([["due", "year.wait.propose"]]);
  world.goTo("2026-02-01");
  expect(titles(await as(world, "member", myYear, {}))).toEqual([["urgent", "year.wait.propose"]]);
});

test("who began after the deadline writes the plan now, and is not late", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await world.rows((queries) =>
    queries
      .updateTable("appointment")
      .set({ starts_on: "2026-06-01" })
      .where("agency_id", "=", world.agencyId)
      .where("appointment_id", "=", world.people.member.appointmentId)
      .execute(),
  );
  world.goTo("2026-06-02");
  expect(waitingFor(await as(world, "member", myYear, {}))).toMatchObject([
    { tone: "due", text: "year.wait.start.now" },
  ]);
  expect(waitingFor(await as(world, "colleague", myYear, {}))).toMatchObject([
    { tone: "urgent", text: "year.wait.start.late" },
  ]);
  const { html } = await visits(world, myYearPages).get("member", "/tahun-saya");
  expect(html).not.toContain("sebelum 31 Januari");
  await writtenPlan(world, "member");
  expect(waitingFor(await as(world, "member", myYear, {}))).toMatchObject([
    { tone: "due", text: "year.wait.propose.now" },
  ]);
});

test("a proposed plan leaves the person in peace", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await proposedPlan(world, "member");
  expect(titles(await as(world, "member", myYear, {}))).toEqual([["calm", "year.wait.head"]]);
});

test("a plan that came back says so, and not that it is to be written", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, version } = await proposedPlan(world, "member");
  await as(world, "head", askPlanChange, { planId, version, reason: "Targetnya terlalu rendah" });
  const { html } = await visits(world, myYearPages).get("member", "/tahun-saya");
  expect(html.match(/Pejabat penilai meminta perubahan/g)).toHaveLength(2); // what waits, and what is promised
  expect(html).not.toContain("Belum ada rencana yang disepakati");
});

test("an agreed plan shows where it stands, and a long silence asks for a record", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-03-10");
  expect(titles(await as(world, "member", myYear, {}))).toEqual([["due", "year.wait.silent"]]);
  await as(world, "member", recordProgress, {
    planId,
    indicatorId,
    reachedOn: "2026-03-10",
    value: 2,
    note: "",
    evidenceTitle: "",
  });
  const my = await as(world, "member", myYear, {});
  expect(my.plan?.standings).toEqual([
    { indicatorId, value: 2, reachedOn: "2026-03-10", share: 0.5, expected: null },
  ]);
  expect(titles(my)).toEqual([]);
});

test("an evaluation waits to be read until it is", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-03-31");
  const { evaluationId } = await as(world, "head", decideEvaluation, { planId, interval: "q1", ...rating });
  expect(titles(await as(world, "member", myYear, {}))).toContainEqual(["due", "year.wait.read"]);
  await as(world, "member", receiveEvaluation, { evaluationId });
  expect(titles(await as(world, "member", myYear, {}))).not.toContainEqual(["due", "year.wait.read"]);
});

test("each evaluation waits until it is read, not only the newest", async () => {
  const { world, evaluations, hrefs } = await ratedTwice();
  const toRead = async () =>
    waitingFor(await as(world, "member", myYear, {})).filter(({ title }) => title === "year.wait.read");
  expect((await toRead()).map(({ href }) => href)).toEqual(hrefs);
  for (const { evaluationId } of evaluations) await as(world, "member", receiveEvaluation, { evaluationId });
  expect(await toRead()).toEqual([]);
});

test("every evaluation of the year is found again: on both sides, and beside the next rating", async () => {
  const { world, planId, hrefs } = await ratedTwice();
  const mine = await visits(world, myYearPages).get("member", "/tahun-saya");
  const theirs = await visits(world, myPeoplePages).get("head", "/orang-saya");
  const form = await visits(world, evaluationPages).get("head", `/rencana/${planId}/evaluasi/q3`);
  const asides = [mine.html.slice(mine.html.indexOf("Sebelumnya")), theirs.html, form.html];
  expect(mine.html).toContain(`href="${hrefs[1]}#mengapa"`);
  expect(asides[0]).toContain(`href="${hrefs[0]}"`);
  for (const html of asides.slice(1)) for (const href of hrefs) expect(html).toContain(`href="${href}"`);
});

/** The first two quarters of the member, rated in July. */
async function ratedTwice() {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-07-01");
  const evaluations = [
    await as(world, "head", decideEvaluation, { planId, interval: "q1", ...rating }),
    await as(world, "head", decideEvaluation, { planId, interval: "q2", ...rating }),
  ];
  return {
    world,
    planId,
    evaluations,
    hrefs: evaluations.map(({ evaluationId }) => `/evaluasi/${evaluationId}`),
  };
}

test("in January the year before still asks: to be rated by the law's day, then to be read", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  world.goTo("2027-01-04");
  const my = await as(world, "member", myYear, {});
  expect(my.lastYear).toMatchObject({ year: 2026, planId, dueOn: "2027-01-31", unread: [] });
  expect(waitingFor(my)).toMatchObject([
    { tone: "calm", title: "year.wait.rated", facts: { year: 2026, deadline: "2027-01-31" } },
  ]);
  const { evaluationId } = await as(world, "head", decideEvaluation, {
    ...{ planId, interval: "annual", results: "as", conduct: "as" },
    ...{ note: "", content: emptyDraft.content, revision: 0 },
  });
  expect(waitingFor(await as(world, "member", myYear, {}))).toMatchObject([
    { tone: "due", title: "year.wait.read-last", href: `/evaluasi/${evaluationId}` },
  ]);
  await as(world, "member", receiveEvaluation, { evaluationId });
  expect(titles(await as(world, "member", myYear, {}))).toEqual([]);
  const page = await visits(world, myYearPages).get("member", "/tahun-saya");
  expect(page.html).toContain('href="/tahun-saya?tahun=2026"');
});

test("a year that nobody rated in time stays in sight", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await agreedPlan(world, "member", "head");
  world.goTo("2027-02-01"); // the day after the last, regulations/evaluation-cycle.yaml
  expect(titles(await as(world, "member", myYear, {}))).toEqual([["due", "year.wait.rated"]]);
});

test("who appraises is whoever does today, not who was named in the plan", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await agreedPlan(world, "member", "head");
  await replaceHead(world);
  expect((await as(world, "member", myYear, {})).appraiserName).toBe(world.people.personnel.name);
});

test("a whole year in a handful of queries", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await agreedPlan(world, "member", "head");
  const call = await world.call("member");
  expect(await countQueries(() => callProcedure(myYear, {}, call))).toBeLessThanOrEqual(9);
});
