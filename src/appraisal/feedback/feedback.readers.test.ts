import { beforeEach, expect, test } from "vitest";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { evaluationDocumentData } from "#appraisal/evaluation/evaluation-document-data.ts";
import { prepareEvaluation, readEvaluation } from "#appraisal/evaluation/read-evaluation.ts";
import { myYear } from "#appraisal/my-year/my-year.ts";
import { agreedPlan, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { agencyOf } from "#organisation/index.ts";
import { lawOn } from "#rules/law.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { feedbackPages } from "./feedback.pages.tsx";
import { giveFeedback } from "./feedback.ts";
import { givenFeedback } from "./given/given.ts";
import { withdrawFeedback } from "./given/withdraw.ts";
import { heardFeedback } from "./heard/heard.ts";
import { replyToFeedback } from "./heard/reply.ts";
import { changeFeedbackSetting } from "./setting/feedback-setting.ts";

let world: World;
let planId: string;
beforeEach(async () => {
  world = await worldWithPeriod("2026-01-12");
  ({ planId } = await agreedPlan(world, "member", "head"));
});

const give = (who: WorldPerson, body: string, more: object = {}) =>
  as(world, who, giveFeedback, { planId, body, ...more });
const heardBy = async (who: WorldPerson) =>
  (await as(world, who, heardFeedback, { planId })).feedback.map(({ body }) => body);
const weighedBy = async (who: WorldPerson) =>
  (await as(world, who, prepareEvaluation, { planId, interval: "annual" })).feedback.map(({ body }) => body);

test("each hears what was meant for them, and only what is for both stands in the evaluation of all", async () => {
  await give("colleague", "Untuk keduanya");
  await give("colleague", "Untuk orangnya", { audience: "person" });
  await give("colleague", "Untuk penilai", { audience: "appraiser" });
  expect(await heardBy("member")).toEqual(["Untuk orangnya", "Untuk keduanya"]);
  expect(await heardBy("head")).toEqual(["Untuk penilai", "Untuk keduanya"]);
  for (const who of ["camat", "auditor", "personnel"] as const)
    expect(await heardBy(who)).toEqual(["Untuk keduanya"]);
  await expect(heardBy("colleague")).rejects.toMatchObject({ code: "plan.unknown" });
  expect(await weighedBy("head")).toEqual(["Untuk penilai", "Untuk keduanya"]);
  for (const who of ["member", "camat", "auditor"] as const)
    expect(await weighedBy(who)).toEqual(["Untuk keduanya"]);
  const my = await as(world, "member", myYear, {});
  expect(my.plan?.feedback.map(({ body }) => body)).toEqual(["Untuk orangnya", "Untuk keduanya"]);
});

test("what the head alone may hear is not printed, whoever prints", async () => {
  await give("colleague", "Rahasia", { audience: "appraiser", conductValue: "adaptive" });
  await give("colleague", "Terbuka", {
    ...{ conductValue: "adaptive", effect: "Antrean terurai", nextStep: "Teruskan" },
  });
  world.goTo("2026-12-28");
  const { evaluationId } = await as(world, "head", decideEvaluation, {
    ...{ planId, interval: "annual", results: "as", conduct: "as" },
    ...{ note: "", content: emptyDraft.content, revision: 0 },
  });
  const view = await as(world, "head", readEvaluation, { evaluationId });
  expect(view.feedback.map(({ body }) => body)).toContain("Rahasia");
  const agency = await world.rows((queries) => agencyOf(queries, world.agencyId));
  const law = lawOn(world.services.law, "2026-12-31");
  const data = evaluationDocumentData(view, { agency, law, reviewer: null, achievement: null });
  const printed = data.conduct.flatMap((value) => value.feedback);
  expect(printed).toEqual([{ from: "peer", text: "Terbuka Antrean terurai Teruskan" }]);
});

test("without a name means without a name, on every way out; only the author finds it", async () => {
  const { feedbackId } = await give("colleague", "Tanpa nama", { named: false });
  const { name, employeeId } = world.people.colleague;
  const row = async (who: WorldPerson) =>
    (await as(world, who, heardFeedback, { planId })).feedback.find((one) => one.feedbackId === feedbackId);
  for (const who of ["member", "head", "auditor"] as const) {
    const found = await row(who);
    expect(found).toMatchObject({ authorId: null, authorName: null, relation: "peer" });
    expect(JSON.stringify(found)).not.toMatch(new RegExp(`${employeeId}|${name}`));
  }
  const { given } = await as(world, "colleague", givenFeedback, {});
  expect(given[0]).toMatchObject({ feedbackId, named: false, about: world.people.member.name });
  const notices = await world.rows((queries) =>
    queries.selectFrom("notification").select("facts").where("message", "like", "%unnamed").execute(),
  );
  expect(notices).toEqual([{ facts: {} }]);
});

test("an appraiser speaks by name, and to the person", async () => {
  await expect(give("head", "Sebaiknya…", { named: false })).rejects.toMatchObject({
    faults: [{ path: "named" }],
  });
  await expect(give("head", "Sebaiknya…", { audience: "appraiser" })).rejects.toMatchObject({
    faults: [{ path: "audience" }],
  });
});

test("it is taken back within the agency's time, by its author alone, and is gone from every list", async () => {
  const { feedbackId } = await give("colleague", "Keliru");
  await expect(as(world, "head", withdrawFeedback, { feedbackId })).rejects.toMatchObject({
    code: "feedback.unknown",
  });
  await as(world, "colleague", withdrawFeedback, { feedbackId });
  expect(await heardBy("member")).not.toContain("Keliru");
  expect(await weighedBy("head")).not.toContain("Keliru");
  await expect(as(world, "colleague", withdrawFeedback, { feedbackId })).rejects.toMatchObject({
    code: "feedback.gone",
  });
  await expect(as(world, "member", replyToFeedback, { feedbackId })).rejects.toMatchObject({
    code: "feedback.gone",
  });
});

test("the receiver thanks once; the author hears it", async () => {
  const { feedbackId } = await give("colleague", "Antrean terurai");
  await expect(as(world, "head", replyToFeedback, { feedbackId })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await as(world, "member", replyToFeedback, { feedbackId, body: "Terima kasih" });
  await expect(as(world, "member", replyToFeedback, { feedbackId })).rejects.toMatchObject({
    code: "feedback.replied",
  });
  expect((await as(world, "colleague", givenFeedback, {})).given[0]).toMatchObject({ reply: "Terima kasih" });
});

test("the form says who will read it before it is sent, and gives advice that blocks nothing", async () => {
  const browser = visits(world, feedbackPages);
  const address = `/rencana/${planId}/umpan-balik`;
  const { html } = await browser.get("colleague", address);
  expect(html).toContain(`${world.people.member.name} dan pejabat penilainya`);
  expect(html).toContain("Tanpa nama");
  expect((await browser.get("head", address)).html).toContain("selalu dengan nama");
  const fields = { body: "Orangnya malas dan tidak mau tahu", audience: "person", named: "no" };
  const looked = await browser.post("colleague", address, { ...fields, step: "look" });
  expect([looked.status, looked.html]).toEqual([200, expect.stringContaining("Ini tentang orangnya.")]);
  expect((await browser.post("colleague", address, fields)).location).toBe("/umpan-balik");
  const { given } = await as(world, "colleague", givenFeedback, {});
  expect(given[0]).toMatchObject({ audience: "person", named: false });
});

test("the agency decides the time, two officers not over each other, and never fewer than five", async () => {
  const input = { withdrawalDays: 1, groupMinimum: 5, revision: 0 };
  await expect(as(world, "head", changeFeedbackSetting, input)).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await expect(
    as(world, "personnel", changeFeedbackSetting, { ...input, groupMinimum: 4 }),
  ).rejects.toMatchObject({ faults: [{ path: "groupMinimum" }] });
  const { feedbackId } = await give("colleague", "Kemarin");
  await as(world, "personnel", changeFeedbackSetting, input);
  await expect(as(world, "personnel", changeFeedbackSetting, input)).rejects.toMatchObject({
    code: "procedure.changed-meanwhile",
  });
  world.goTo("2026-01-14");
  await expect(as(world, "colleague", withdrawFeedback, { feedbackId })).rejects.toMatchObject({
    ...{ code: "feedback.too-late", facts: { days: 1 } },
  });
});
