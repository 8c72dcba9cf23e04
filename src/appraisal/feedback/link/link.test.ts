import { beforeEach, expect, test } from "vitest";
import { prepareEvaluation } from "#appraisal/evaluation/read-evaluation.ts";
import { agreedPlan, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { callProcedure, callUnchecked } from "#platform/http/ask.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import type { World } from "#test/setup/world.ts";
import { giveFeedback } from "../feedback.ts";
import { heardFeedback } from "../heard/heard.ts";
import { hideFeedback } from "../heard/hide.ts";
import { endFeedbackLink } from "./end-link.ts";
import { linksOfPlan } from "./links-of-plan.ts";
import { makeFeedbackLink } from "./make-link.ts";
import { readPublicLink } from "./public-link.ts";
import { sayAboutService } from "./say.ts";
import { voicePages } from "./voice.pages.tsx";

let world: World;
let planId: string;
let code: string;
let linkId: string;
beforeEach(async () => {
  world = await worldWithPeriod("2026-01-12");
  ({ planId } = await agreedPlan(world, "member", "head"));
  const place = { about: "person" as const, place: "Loket 2", expiresOn: "2026-06-30" };
  ({ code, linkId } = await as(world, "member", makeFeedbackLink, { planId, ...place }));
});

const words = "Dilayani dengan sabar, selesai dalam lima menit";
const say = (network: string, more: object = {}) =>
  callUnchecked(sayAboutService, { agencyId: 1, code, body: words, ...more }, { ...world.unsigned, network });
const refusalOf = (promise: Promise<unknown>) => promise.then(() => "let in").catch((fault) => fault.code);

test("a citizen's words arrive as a service user's, in the list and in the evaluation, about the service", async () => {
  await say("203.0.113.0/24", { nextStep: "Tambah kursi" });
  const expected = { relation: "service-user", authorId: null, authorName: null, place: "Loket 2" };
  const { feedback } = await as(world, "member", heardFeedback, { planId });
  expect(feedback).toMatchObject([{ ...expected, body: words, nextStep: "Tambah kursi", mayReply: false }]);
  const basis = await as(world, "head", prepareEvaluation, { planId, interval: "annual" });
  expect(basis.feedback).toMatchObject([{ ...expected, conductValue: "service-oriented" }]);
  const rows = await world.rows((queries) =>
    queries.selectFrom("event").select(["actor_id", "facts"]).where("kind", "=", "feedback.said").execute(),
  );
  expect(rows).toEqual([{ actor_id: null, facts: { linkId } }]);
});

test("an insult is put out of sight by the head alone, with a reason, and stays on record", async () => {
  await say("203.0.113.0/24", { body: "Kata yang menghina" });
  const [row] = (await as(world, "head", heardFeedback, { planId })).feedback;
  const feedbackId = row?.feedbackId ?? "";
  const hide = (who: "member" | "camat" | "head", reason = "Menghina pribadi") =>
    as(world, who, hideFeedback, { feedbackId, reason });
  expect(await refusalOf(hide("member"))).toBe("procedure.not-allowed");
  expect(await refusalOf(hide("camat"))).toBe("procedure.not-allowed");
  expect(await refusalOf(hide("head", " "))).toBe("input.invalid");
  await hide("head");
  expect((await as(world, "member", heardFeedback, { planId })).feedback).toEqual([]);
  const { feedback } = await as(world, "head", prepareEvaluation, { planId, interval: "annual" });
  expect(feedback).toEqual([]);
  expect((await as(world, "head", heardFeedback, { planId })).feedback).toMatchObject([
    { hidden: { reason: "Menghina pribadi", by: world.people.head.name } },
  ]);
  const { feedbackId: colleagues } = await as(world, "colleague", giveFeedback, { planId, body: "Kritik" });
  const other = as(world, "head", hideFeedback, { feedbackId: colleagues, reason: "x" });
  expect(await refusalOf(other)).toBe("procedure.not-allowed"); // a colleague's criticism is not hidden
});

test("a flood from one network ends after ten; the next network is not shut out", async () => {
  const flood = await Promise.all(Array.from({ length: 30 }, () => refusalOf(say("203.0.113.0/24"))));
  expect(flood.filter((answer) => answer === "let in")).toHaveLength(10);
  expect(new Set(flood)).toEqual(new Set(["let in", "feedback.link-too-often"]));
  expect(await refusalOf(say("198.51.100.0/24"))).toBe("let in");
  const notices = await world.rows((queries) =>
    queries
      .selectFrom("notification")
      .select("notification_id")
      .where("message", "=", "notice.feedback.said")
      .execute(),
  );
  expect(notices).toHaveLength(1); // a flood of words is not a flood of news
});

test("a flood from many networks ends after forty a day, and takes no colleague's room", async () => {
  const flood = [];
  for (let from = 0; from < 45; from += 1) flood.push(await refusalOf(say(`198.51.${from}.0/24`)));
  expect(flood.slice(0, 40)).toEqual(Array(40).fill("let in"));
  expect(flood.slice(40)).toEqual(Array(5).fill("feedback.link-full"));
  world.goTo("2026-01-14");
  expect(await refusalOf(say("198.51.99.0/24"))).toBe("let in");
  await as(world, "colleague", giveFeedback, { planId, body: "Antrean terurai" });
});

test("no network and no address is kept, only a hash", async () => {
  await say("203.0.113.0/24");
  const kept = await world.rows((queries) => queries.selectFrom("event").select("facts").execute());
  expect(JSON.stringify(kept)).not.toContain("203.0.113");
});

test("words that are too long, or none, are told so; nothing of them is kept", async () => {
  expect(await refusalOf(say("203.0.113.0/24", { body: "x".repeat(601) }))).toBe("input.invalid");
  expect(await refusalOf(say("203.0.113.0/24", { body: "  " }))).toBe("input.invalid");
  expect(await refusalOf(say("203.0.113.0/24", { nextStep: "x".repeat(301) }))).toBe("input.invalid");
  expect((await as(world, "member", heardFeedback, { planId })).feedback).toEqual([]);
});

test("an address that is wrong, of another agency, closed or expired is one and the same to a stranger", async () => {
  const read = (agencyId: number, of: string) =>
    refusalOf(callProcedure(readPublicLink, { agencyId, code: of }, world.unsigned));
  expect(await read(1, code)).toBe("let in");
  expect(await read(1, "AAAAAAAAAAAAAAAA")).toBe("feedback.link-unknown");
  expect(await read(2, code)).toBe("feedback.link-unknown");
  world.goTo("2026-07-01");
  expect(await read(1, code)).toBe("feedback.link-unknown");
  expect(await refusalOf(say("203.0.113.0/24"))).toBe("feedback.link-unknown");
  world.goTo("2026-06-30");
  await as(world, "head", endFeedbackLink, { linkId });
  expect(await read(1, code)).toBe("feedback.link-unknown");
});

test("codes cannot be guessed: 96 bits each", async () => {
  expect(code).toMatch(/^[\w-]{16}$/);
  const place = { about: "person" as const, place: "Loket 3", expiresOn: "2026-06-30" };
  const { code: other } = await as(world, "member", makeFeedbackLink, { planId, ...place });
  expect(other).not.toBe(code);
});

test("the person and the head make links, about a unit only of whoever leads it, and see them; others do not", async () => {
  const place = { planId, place: "Loket 4", expiresOn: "2026-06-30" };
  for (const who of ["camat", "auditor", "personnel"] as const)
    expect(await refusalOf(as(world, who, makeFeedbackLink, { ...place, about: "person" }))).toBe(
      "procedure.not-allowed",
    );
  expect(await refusalOf(as(world, "colleague", linksOfPlan, { planId }))).toBe("plan.unknown");
  await expect(as(world, "member", makeFeedbackLink, { ...place, about: "unit" })).rejects.toMatchObject({
    faults: [{ path: "about" }],
  });
  const own = await agreedPlan(world, "head", "camat");
  const made = await as(world, "head", makeFeedbackLink, { ...place, planId: own.planId, about: "unit" });
  const shown = { agencyId: 1, code: made.code };
  expect(await callProcedure(readPublicLink, shown, world.unsigned)).toEqual({
    ...{ agency: "Kecamatan Plaju", about: "Seksi Pelayanan Umum", place: "Loket 4", isStaff: false },
  });
});

test("the page works without an account and without a script, keeps what was typed, and thanks", async () => {
  const browser = visits(world, voicePages);
  const address = `/suara/1/${code}`;
  const { html } = await browser.get("nobody", address);
  expect(html).toContain(`Bagaimana layanan ${world.people.member.name}?`);
  expect(html).not.toContain("<script");
  expect(html.length).toBeLessThan(4_000);
  const long = "a".repeat(601);
  const again = await browser.post("nobody", address, { body: long });
  expect([again.status, again.html]).toEqual([422, expect.stringContaining(long)]);
  expect((await browser.post("nobody", address, { body: words })).location).toBe(`${address}/terima-kasih`);
  expect((await browser.get("nobody", `${address}/terima-kasih`)).html).toContain("Terima kasih");
  expect(await browser.get("nobody", "/suara/1/AAAAAAAAAAAAAAAA")).toMatchObject({ status: 404 });
});

test("whoever is signed in is sent to the way of their own, and praises nobody as a citizen", async () => {
  const browser = visits(world, voicePages);
  expect((await browser.get("member", `/suara/1/${code}`)).html).not.toContain("<form");
  const { status } = await browser.post("member", `/suara/1/${code}`, { body: "Hebat" });
  expect(status).toBe(409);
  expect((await as(world, "head", heardFeedback, { planId })).feedback).toEqual([]);
});
