import { beforeEach, expect, test } from "vitest";
import { callUnchecked } from "#platform/http/ask.ts";
import { sealAgency } from "#service/survey/seal/seal-days.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { endSurveyPoint } from "../point/end-point.ts";
import { listSurveyPoints } from "../point/list-points.ts";
import { readSurveyResult } from "../result/read-result.ts";
import { answerAt, answers, type SurveyWorld, surveyWorld } from "../survey.fixture.ts";
import { answerPages } from "./answer.pages.tsx";
import { answerAtDesk } from "./answer-at-desk.ts";
import { answerAtKiosk } from "./answer-at-kiosk.ts";
import { answerCase } from "./answer-case.ts";
import { surveyLinkOf } from "./case-link.ts";

let world: SurveyWorld;
beforeEach(async () => {
  world = await surveyWorld();
});

const refusalOf = (promise: Promise<unknown>) => promise.then(() => "let in").catch((fault) => fault.code);
const kept = () =>
  world.rows((queries) => queries.selectFrom("survey_answer").selectAll().orderBy("answer_id").execute());
const keptById = async (answerId: string) => (await kept()).filter((row) => row.answer_id === answerId);

test("a survey sent twenty times at once counts once, and what was left out is missing, not zero", async () => {
  const sent = answers(3, { fee: "", comment: "Cepat sekali" });
  const send = () =>
    callUnchecked(
      answerAtDesk,
      { agencyId: 1, code: world.desk, ...sent },
      { ...world.unsigned, network: "a" },
    );
  expect(await Promise.all(Array.from({ length: 20 }, send))).toHaveLength(20);
  await send();
  expect(await keptById(sent.answerId)).toMatchObject([
    { unit_id: world.units.ward, channel: "desk", day: "2026-03-10", requirements: 3, fee: null },
  ]);
  const comments = await world.rows((queries) => queries.selectFrom("survey_comment").selectAll().execute());
  expect(comments).toMatchObject([{ unit_id: world.units.ward, month: "2026-03-01", body: "Cepat sekali" }]);
});

test("it leaves no trace besides its row: no record, no receipt, no address, no moment", async () => {
  await answerAt(world, world.desk, 4);
  const traces = await world.rows(async (queries) => [
    ...(await queries
      .selectFrom("event")
      .select("kind")
      .where("procedure", "like", "survey.answer%")
      .execute()),
    ...(await queries
      .selectFrom("command_receipt")
      .select("procedure")
      .where("procedure", "like", "survey.answer%")
      .execute()),
  ]);
  expect(traces).toEqual([]);
  const [row] = await kept();
  expect(JSON.stringify(row)).not.toMatch(/198\.51|T\d\d:/);
});

test("nothing answered, a service of nobody, an unknown point, somebody of the house", async () => {
  expect(await refusalOf(answerAt(world, world.desk, 0))).toBe("input.invalid");
  const empty = Object.fromEntries(Object.keys(answers(1)).map((name) => [name, ""]));
  const input = { agencyId: 1, code: world.desk, ...empty, answerId: crypto.randomUUID() };
  expect(await refusalOf(callUnchecked(answerAtDesk, input, { ...world.unsigned, network: "b" }))).toBe(
    "survey.empty",
  );
  const answerId = crypto.randomUUID();
  await answerAt(world, world.desk, 2, { answerId, serviceId: crypto.randomUUID() });
  expect(await keptById(answerId)).toMatchObject([{ service_id: null, time: 2 }]);
  expect(await refusalOf(answerAt(world, "AAAA-BBBB-CCCC", 2))).toBe("survey.unknown");
  const staff = callUnchecked(
    answerAtDesk,
    { agencyId: 1, code: world.desk, ...answers(4) },
    await world.call("member"),
  );
  expect(await refusalOf(staff)).toBe("survey.not-for-staff");
});

test("among many written together a bad address refuses itself alone", async () => {
  const all = await Promise.all(
    [world.desk, "AAAA-BBBB-CCCC", world.desk].map((code) => refusalOf(answerAt(world, code, 3))),
  );
  expect(all).toEqual(["let in", "survey.unknown", "let in"]);
});

test("a flood from one network ends, told how long to wait; the next network is not shut out", async () => {
  const send = (network: string) =>
    refusalOf(
      callUnchecked(
        answerAtDesk,
        { agencyId: 1, code: world.desk, ...answers(1) },
        { ...world.unsigned, network },
      ),
    );
  const flood = await Promise.all(Array.from({ length: 60 }, () => send("203.0.113.0/24")));
  expect(flood.filter((answer) => answer === "let in")).toHaveLength(40);
  expect(new Set(flood)).toEqual(new Set(["let in", "survey.too-often"]));
  expect(await send("192.0.2.0/24")).toBe("let in");
});

test("a kiosk sends what it kept offline: each once, on the day it was answered, unless its clock is wrong", async () => {
  const at = (day: string, hour: number) => ({ ...answers(4), day, hour });
  const [monday, future, old] = [at("2026-03-09", 10), at("2027-01-01", 3), at("2024-01-01", 3)];
  const send = () =>
    callUnchecked(
      answerAtKiosk,
      { agencyId: 1, code: world.kiosk, answers: [monday, future, old] },
      { ...world.unsigned, network: "kiosk" },
    );
  expect(await send()).toEqual({ received: 3 });
  await send();
  const rows = (await kept()).filter(({ channel }) => channel === "kiosk");
  expect(rows.map(({ day, hour, seal_day }) => [day, hour, seal_day]).sort()).toEqual([
    ["2026-03-09", 10, "2026-03-10"],
    ["2026-03-10", null, "2026-03-10"],
    ["2026-03-10", null, "2026-03-10"],
  ]);
  const atDesk = callUnchecked(
    answerAtKiosk,
    { agencyId: 1, code: world.desk, answers: [monday] },
    world.unsigned,
  );
  expect(await refusalOf(atDesk)).toBe("survey.unknown");
});

test("what a device sends once more because no reply came is not counted against what it sends with it", async () => {
  const some = (count: number) =>
    Array.from({ length: count }, () => ({ ...answers(4), day: "2026-03-09", hour: 10 }));
  const [first, then] = [some(40), some(10)];
  const send = (sent: typeof first) =>
    callUnchecked(
      answerAtKiosk,
      { agencyId: 1, code: world.kiosk, answers: sent },
      { ...world.unsigned, network: "kiosk" },
    );
  await send(first);
  expect(await send([...first, ...then])).toEqual({ received: 50 });
  expect((await kept()).filter(({ channel }) => channel === "kiosk")).toHaveLength(50);
});

test("a device believes no hour to come, and nobody of the house answers at it", async () => {
  const answer = { ...answers(4), day: "2026-03-10", hour: 23, comment: "bagus \ud83d" };
  const input = { agencyId: 1, code: world.kiosk, answers: [answer] };
  expect(await callUnchecked(answerAtKiosk, input, { ...world.unsigned, network: "k2" })).toEqual({
    received: 1,
  });
  expect(await keptById(answer.answerId)).toMatchObject([{ day: "2026-03-10", hour: null }]);
  expect(await refusalOf(callUnchecked(answerAtKiosk, input, await world.call("wardMember")))).toBe(
    "survey.not-for-staff",
  );
});

test("at a device people answer one after another: what one hour cannot have held is nobody's answer", async () => {
  const send = (hour: number, count: number) =>
    callUnchecked(
      answerAtKiosk,
      {
        ...{ agencyId: 1, code: world.kiosk },
        answers: Array.from({ length: count }, () => ({ ...answers(4), day: "2026-03-09", hour })),
      },
      { ...world.unsigned, network: "flooded kiosk" },
    );
  const both = await Promise.all([send(14, 50), send(14, 50)]);
  expect(both.map(({ received }) => received).sort()).toEqual([10, 50]);
  expect(await send(15, 3)).toEqual({ received: 3 });
});

test("a case's link counts once; what is kept of it and of its answer cannot be joined by any column", async () => {
  const { sealing } = world.services;
  const about = { unitId: world.units.ward, serviceId: world.counters.letter, closedOn: "2026-03-06" };
  const caseId = crypto.randomUUID();
  const link = () => surveyLinkOf(sealing, { agencyId: 1, caseId, ...about });
  const send = (path: string, given = answers(4)) =>
    callUnchecked(
      answerCase,
      { agencyId: 1, token: path.split("/").at(-1), ...given },
      { ...world.unsigned, network: "c" },
    );
  expect(link()).not.toBe(link()); // nobody compares two links
  const given = answers(4);
  await send(link(), given);
  expect(await refusalOf(send(link()))).toBe("survey.link-used"); // the same case by another link
  expect(await refusalOf(send(`${link().slice(0, -4)}AAAA`))).toBe("survey.unknown");
  const late = surveyLinkOf(sealing, {
    agencyId: 1,
    caseId: crypto.randomUUID(),
    ...about,
    closedOn: "2026-01-05",
  });
  expect(await refusalOf(send(late))).toBe("survey.unknown");
  expect(await keptById(given.answerId)).toMatchObject([
    {
      channel: "case",
      service_id: world.counters.letter,
      day: "2026-03-01",
      hour: null,
      point_id: null,
      seal_day: "2026-03-31",
    },
  ]);
  const spent = await world.rows((queries) => queries.selectFrom("survey_spent").selectAll().execute());
  expect(spent).toMatchObject([{ unit_id: world.units.ward, month: "2026-03-01" }]);
  expect(spent[0]?.marks).toHaveLength(16);
});

test("without JavaScript: a form, thanks, what was chosen stays where something is wrong; a huge body is not read", async () => {
  const browser = visits(world, answerPages);
  const path = `/layanan/1/survei/${world.desk}`;
  const { html } = await browser.get("nobody", path);
  expect(html).toContain("Kelurahan Plaju Ilir");
  expect(html).toContain("Ada tetapi tidak berfungsi"); // the words of the law
  const answerId = /name="answerId" value="([^"]+)"/.exec(html)?.[1] ?? "";
  const sent = await browser.post("nobody", path, { answerId, time: "2", comment: "" });
  expect(sent).toMatchObject({ status: 303, location: "/layanan/1/survei/terima-kasih" });
  expect(await keptById(answerId)).toMatchObject([{ time: 2, requirements: null }]);
  const long = await browser.post("nobody", path, {
    answerId: crypto.randomUUID(),
    time: "3",
    comment: "x".repeat(1500),
  });
  expect(long.status).toBe(422);
  expect(long.html).toMatch(/value="3" checked/);
  const huge = await browser.post("nobody", path, {
    answerId: crypto.randomUUID(),
    comment: "x".repeat(10_000_000),
  });
  expect(huge.status).toBe(413);
  expect((await browser.get("nobody", `${path}?kata=sederhana`)).html).toContain("Apakah cepat selesai?");
  expect((await browser.get("nobody", "/layanan/1/survei/AAAA-BBBB-CCCC")).status).toBe(404);
  const device = await browser.get("nobody", `/layanan/1/survei/${world.kiosk}/kios`);
  expect(device.status).toBe(200);
  expect(device.html.match(/<fieldset/g)).toHaveLength(10); // its script asks group by group: nine elements, then which service
  expect(device.html).toMatch(
    new RegExp(`<input[^>]*type="radio"[^>]*name="serviceId"[^>]*value="${world.counters.letter}"`),
  );
  const atKiosk = { answerId: crypto.randomUUID(), time: "4", kios: "1" };
  const { location } = await browser.post("nobody", `/layanan/1/survei/${world.kiosk}`, atKiosk);
  expect(location).toBe(`/layanan/1/survei/${world.kiosk}/kios`); // the next one begins anew
});

test("a day that is over is sealed by one record; who alters an answer afterwards is seen", async () => {
  for (const step of [2, 3, 4, 4]) await answerAt(world, world.desk, step);
  const before = await kept();
  world.goTo("2026-03-11");
  await sealAgency(world.services, 1);
  await sealAgency(world.services, 1);
  const records = await world.rows((queries) =>
    queries
      .selectFrom("event")
      .select(["subject_id", "facts", "actor_id"])
      .where("kind", "=", "survey.sealed")
      .execute(),
  );
  expect(records).toMatchObject([
    { subject_id: world.units.ward, actor_id: null, facts: { day: "2026-03-10", answers: 4 } },
  ]);
  const found = async () =>
    (await as(world, "head", readSurveyResult, { unitId: world.units.ward, year: 2026 })).check;
  expect(await found()).toMatchObject({ sealed: 1, broken: [] });
  const { answer_id } = before[0] ?? { answer_id: "" };
  await world.rows((queries) =>
    queries
      .updateTable("survey_answer")
      .set({ time: 1, conduct: 1 })
      .where("answer_id", "=", answer_id)
      .execute(),
  );
  expect(await found()).toMatchObject({ sealed: 1, broken: ["2026-03-10"] });
});

test("a point that was ended leads nowhere; only who looks after the unit makes and ends them", async () => {
  const { points } = await as(world, "head", listSurveyPoints, { unitId: world.units.ward });
  const pointId = points.find(({ code }) => code === world.desk)?.pointId ?? "";
  expect(await refusalOf(as(world, "member", endSurveyPoint, { pointId }))).toBe("procedure.not-allowed");
  expect(await refusalOf(as(world, "personnel", endSurveyPoint, { pointId }))).toBe("procedure.not-allowed"); // leads another unit
  await as(world, "head", endSurveyPoint, { pointId });
  expect(await refusalOf(as(world, "head", endSurveyPoint, { pointId }))).toBe("survey.point-ended");
  expect(await refusalOf(answerAt(world, world.desk, 4))).toBe("survey.unknown");
});
