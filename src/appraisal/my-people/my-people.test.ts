import { expect, test } from "vitest";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { saveEvaluationDraft } from "#appraisal/evaluation/save-draft.ts";
import { evaluationSession } from "#appraisal/evaluation/session/session.ts";
import { giveFeedback } from "#appraisal/feedback/feedback.ts";
import { delegateTo } from "#appraisal/plan/moves.fixture.ts";
import { agreedPlan, as, proposedPlan, standIn, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import { appointActing } from "#organisation/appointment/appoint-acting.ts";
import { endAppointment } from "#organisation/appointment/end-appointment.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import { myPeoplePages } from "./my-people.pages.tsx";
import { myPeople } from "./my-people.ts";
import { tasksFor } from "./tasks.ts";
import { teamOf } from "./team.fixture.ts";

test("who has no plan, who waits for an answer, who is under way, and what is due", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await agreedPlan(world, "member", "head");
  await proposedPlan(world, "colleague");
  world.goTo("2026-07-01");
  await as(world, "member", recordProgress, {
    planId,
    indicatorId,
    reachedOn: "2026-06-30",
    value: 0.9,
    note: "",
    evidenceTitle: "",
  });
  await as(world, "head", giveFeedback, { planId, body: "Antrean terurai" });
  await as(world, "head", decideEvaluation, {
    planId,
    interval: "q1",
    results: "as",
    conduct: "as",
    note: "",
    content: emptyDraft.content,
    revision: 0,
  });
  const { people } = await as(world, "head", myPeople, {});
  const byName = new Map(people.map((person) => [person.name, person]));
  expect(byName.get(world.people.member.name)).toMatchObject({
    state: { kind: "agreed" },
    progressOn: "2026-06-30",
    feedback: 1,
    ratings: [{ interval: "q1", overall: "good" }],
    due: ["q2"], // the third quarter is not over, the annual one opens in December
  });
  expect(byName.get(world.people.colleague.name)).toMatchObject({
    state: { kind: "proposed" },
    progressOn: null,
    due: [],
  });
});

test("in January the year to be rated waits with its last day, and then with who has not read it", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  world.goTo("2027-01-04");
  const { name } = world.people.member;
  const tasks = async () => tasksFor(await as(world, "head", myPeople, {}));
  const href = `/rencana/${planId}/evaluasi/annual`;
  const [rate] = await tasks();
  expect(rate).toMatchObject({ tone: "due", href });
  expect(rate?.text).toContain("31 Januari 2027"); // PP 30/2019
  world.goTo("2027-02-01");
  expect(await tasks()).toMatchObject([{ tone: "urgent", href }]);
  const { evaluationId } = await as(world, "head", decideEvaluation, {
    ...{ planId, interval: "annual", results: "as", conduct: "as" },
    ...{ note: "", content: emptyDraft.content, revision: 0 },
  });
  expect(await tasks()).toMatchObject([{ tone: "calm", href: `/evaluasi/${evaluationId}` }]);
  const { html } = await visits(world, myPeoplePages).get("head", "/orang-saya");
  expect(html).toContain('href="/orang-saya?tahun=2026"');
  expect((await visits(world, myPeoplePages).get("head", "/orang-saya?tahun=2026")).html).toContain(name);
});

test("each quarter that is due waits, not each person", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-10-01");
  const tasks = tasksFor(await as(world, "head", myPeople, {}));
  const rates = tasks.filter(({ href }) => href?.startsWith(`/rencana/${planId}/evaluasi/`));
  expect(rates.map(({ href }) => href?.slice(-2))).toEqual(["q1", "q2", "q3"]);
});

test("who has not begun a plan after the deadline is somebody to talk with", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await agreedPlan(world, "member", "head");
  const toTalkWith = async () =>
    tasksFor(await as(world, "head", myPeople, {})).flatMap(({ href }) =>
      href?.startsWith("/pegawai/") ? [href] : [],
    );
  world.goTo("2026-01-31"); // the last day, regulations/evaluation-cycle.yaml
  expect(await toTalkWith()).toEqual([]);
  world.goTo("2026-02-01");
  expect(await toTalkWith()).toEqual([`/pegawai/${world.people.colleague.employeeId}`]);
  world.goTo("2027-03-01"); // not opened
  expect(await toTalkWith()).toEqual([]);
});

test("who appraises nobody sees nobody", async () => {
  const world = await worldWithPeriod("2026-01-12");
  expect((await as(world, "member", myPeople, {})).people).toEqual([]);
});

test("a vacant head's people are the next head's", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { people } = await as(world, "camat", myPeople, {});
  expect(people.map((person) => person.name)).toContain(world.people.wardMember.name);
});

test("with fifty people, at most six queries", async () => {
  const { world, planIds } = await teamOf(50);
  world.goTo("2026-04-01");
  for (const planId of planIds.slice(0, 5))
    await as(world, "head", saveEvaluationDraft, {
      ...{ planId, interval: "q1", revision: 0 },
      draft: { ...emptyDraft, results: "as", conduct: "above" },
    });
  const call = await world.call("head");
  expect(await countQueries(() => callProcedure(myPeople, {}, call))).toBeLessThanOrEqual(6);
  const { people } = await as(world, "head", myPeople, {});
  expect(people).toHaveLength(50);
  const { html } = await visits(world, myPeoplePages).get("head", "/orang-saya");
  const team = html.slice(html.indexOf('id="tim"'));
  expect(team.match(/class="am-team-draft"/g)).toHaveLength(5 + 1); // and the legend
  expect(team).toContain("Tidak ada sebaran yang harus dipenuhi");
});

test("who carries a vacant position reads until when, afterwards why its people are gone, and nothing as Plh", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { personnel, colleague, head } = world.people;
  const office = (employeeId: string) => ({
    employeeId,
    positionId: world.positions.head,
    decree: "800/1/2026",
  });
  const away = { kind: "plh", startsOn: "2026-02-02", endsOn: "2026-02-06" } as const;
  await as(world, "personnel", appointActing, { ...office(colleague.employeeId), ...away });
  const last = { appointmentId: head.appointmentId, endsOn: "2026-03-01" };
  await as(world, "personnel", endAppointment, last);
  const carries = { kind: "plt", startsOn: "2026-03-02", endsOn: "2026-04-30" } as const;
  await as(world, "personnel", appointActing, { ...office(personnel.employeeId), ...carries });
  const pages = visits(world, myPeoplePages);
  const shownOn = async (day: string, who: "personnel" | "colleague") => {
    world.goTo(day);
    return (await pages.get(who, "/orang-saya")).html;
  };
  expect(await shownOn("2026-02-04", "colleague")).not.toContain("Plh");
  expect(await shownOn("2026-03-01", "personnel")).not.toContain("Plt"); // planned, not begun
  expect(await shownOn("2026-04-30", "personnel")).toMatch(
    /menjalankan jabatan Plt [^<]* sampai 30 April 2026/,
  );
  expect(await shownOn("2026-05-01", "personnel")).toMatch(/sebagai Plt [^<]* berakhir 30 April 2026/);
  expect(await shownOn("2027-01-04", "personnel")).not.toContain("Plt"); // that was last year
});

test("who got another appraiser in the middle of the year is on both lists, each with the part that is owed there", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const before = await agreedPlan(world, "member", "head");
  world.goTo("2026-05-04");
  await standIn(world, "personnel", "2026-05-04");
  const after = await agreedPlan(world, "member", "personnel");
  world.goTo("2026-07-01");
  const { name } = world.people.member;
  const listOf = (who: "head" | "personnel") => as(world, who, myPeople, {});
  const sessionOf = (who: "head" | "personnel") =>
    as(world, who, evaluationSession, { year: 2026, interval: "q2" });
  expect((await listOf("personnel")).people.find((one) => one.name === name)).toMatchObject({
    planId: after.planId,
    due: ["q2"],
    parts: [],
  });
  expect((await listOf("head")).people).toMatchObject([
    { name, planId: before.planId, days: { endsOn: "2026-05-03" }, due: ["q1", "q2", "annual"] },
  ]);
  expect((await sessionOf("head")).parts.map(({ planId }) => planId)).toEqual([before.planId]);
  const hers = (await sessionOf("personnel")).parts.map(({ planId }) => planId);
  expect(hers).toContain(after.planId);
  expect(hers).not.toContain(before.planId);
  await as(world, "head", decideEvaluation, {
    ...{ planId: before.planId, interval: "q2", results: "as", conduct: "as" },
    ...{ note: "", content: emptyDraft.content, revision: 0 },
  });
  expect((await listOf("head")).people[0]?.due).toEqual(["q1", "annual"]);
  const queriesOf = async (who: "head" | "personnel") => {
    const call = await world.call(who);
    return countQueries(() => callProcedure(myPeople, {}, call));
  };
  expect(await queriesOf("head")).toBeLessThanOrEqual(6);
  // once that head has left the agency nobody else could rate it: it falls to the head of today
  await world.rows((queries) =>
    queries
      .insertInto("departure")
      .values({
        ...{ agency_id: world.agencyId, employee_id: world.people.head.employeeId, left_on: "2026-06-30" },
        ...{ reason: "retired", recorded_at: new Date(0), recorded_by: world.people.personnel.employeeId },
      })
      .execute(),
  );
  const falls = (await listOf("personnel")).people.find((one) => one.name === name);
  expect(falls?.parts).toMatchObject([{ planId: before.planId, undecided: ["q1", "annual"] }]);
  const hrefs = tasksFor(await listOf("personnel")).map(({ href }) => href);
  for (const code of ["q1", "annual"]) expect(hrefs).toContain(`/rencana/${before.planId}/evaluasi/${code}`);
  expect(await queriesOf("personnel")).toBeLessThanOrEqual(6);
});

test("a part of last year stands where it is owed and in that year's list, not in this year's", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const first = await agreedPlan(world, "member", "head");
  world.goTo("2026-05-04");
  await delegateTo(world, "member", "personnel", "2026-05-04");
  await agreedPlan(world, "member", "personnel");
  await world.rows((queries) =>
    queries.updateTable("appraiser_delegation").set({ ends_on: "2026-12-31" }).execute(),
  );
  world.goTo("2027-01-04");
  const pages = visits(world, myPeoplePages);
  const inList = `<a class="am-small" href="/rencana/${first.planId}">`;
  const { html } = await pages.get("head", "/orang-saya");
  expect(html).toContain(`/rencana/${first.planId}/evaluasi/annual`);
  expect(html).not.toContain(inList);
  expect((await pages.get("head", "/orang-saya?tahun=2026")).html).toContain(inList);
});
