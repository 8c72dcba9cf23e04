import { describe, expect, test } from "vitest";
import { giveFeedback } from "#appraisal/feedback/feedback.ts";
import { agreedPlan, as, proposedPlan, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import { newId } from "#platform/clock/new-id.ts";
import { visits } from "#test/setup/pages.ts";
import type { World } from "#test/setup/world.ts";
import { decideEvaluation } from "./decide-evaluation.ts";
import { evaluationPages } from "./evaluation.pages.tsx";
import { emptyDraft } from "./evaluation.schema.ts";
import { prepareEvaluation, readEvaluation } from "./read-evaluation.ts";
import { receiveEvaluation } from "./receive-evaluation.ts";
import { saveEvaluationDraft } from "./save-draft.ts";

const content = emptyDraft.content;
const good = { results: "above", conduct: "as", note: "Melampaui target", content, revision: 0 } as const;

async function ratedWorld(day = "2026-03-31") {
  const world = await worldWithPeriod("2026-01-12");
  const plan = await agreedPlan(world, "member", "head");
  world.goTo(day);
  return { world, ...plan };
}

test("the head rates, the rating follows by the rule with its reasons, and both read the same", async () => {
  const { world, planId } = await ratedWorld();
  const { evaluationId, overall } = await as(world, "head", decideEvaluation, {
    planId,
    interval: "q1",
    ...good,
  });
  expect(overall).toBe("good"); // above × as, PermenPAN-RB 6/2022
  const [mine, theirs] = [
    await as(world, "member", readEvaluation, { evaluationId }),
    await as(world, "head", readEvaluation, { evaluationId }),
  ];
  expect({ ...mine, standing: "" }).toEqual({ ...theirs, standing: "" });
  expect(mine.decided.because.map((step) => [step.rule, step.outcome])).toEqual([
    ["results-rating", "above"],
    ["conduct-rating", "as"],
    ["quadrant", "good"],
    ["above-though-unknown", "above"], // nothing was recorded, so the head said why
  ]);
});

test("what was recorded stands beside its target; what came after the decision did not decide", async () => {
  const { world, planId, indicatorId } = await ratedWorld("2026-03-20");
  const record = { planId, indicatorId, reachedOn: "2026-03-20", note: "", evidenceTitle: "" };
  await as(world, "member", recordProgress, { ...record, value: 0.8 });
  world.goTo("2026-04-02");
  const { evaluationId } = await as(world, "head", decideEvaluation, { planId, interval: "q1", ...good });
  world.goTo("2026-04-03");
  await as(world, "member", recordProgress, { ...record, value: 5 });
  await as(world, "head", giveFeedback, { planId, body: "Terlambat untuk triwulan I" });
  const { facts, feedback } = await as(world, "member", readEvaluation, { evaluationId });
  expect(facts).toMatchObject([{ value: 0.8, isReached: true, share: 1 }]);
  expect(feedback).toEqual([]);
});

test("however much comes after the decision, it pushes out nothing that the decision rested on", async () => {
  const { world, planId, indicatorId } = await ratedWorld("2026-03-20");
  const record = { planId, indicatorId, reachedOn: "2026-03-20", note: "", evidenceTitle: "" };
  await as(world, "member", recordProgress, { ...record, value: 0.8 });
  await as(world, "head", giveFeedback, { planId, body: "Antrean terurai" });
  world.goTo("2026-04-02");
  const { evaluationId } = await as(world, "head", decideEvaluation, { planId, interval: "q1", ...good });
  world.goTo("2026-04-03");
  await flood(world, { planId, indicatorId });
  const { facts, feedback } = await as(world, "member", readEvaluation, { evaluationId });
  expect(facts).toMatchObject([{ value: 0.8, reachedOn: "2026-03-20" }]);
  expect(feedback.map((row) => row.body)).toEqual(["Antrean terurai"]);
});

/** As many records and words as a plan holds, all of them late for the first quarter. */
async function flood(world: World, { planId, indicatorId }: { planId: string; indicatorId: string }) {
  const now = world.services.clock();
  const common = { agency_id: world.agencyId, plan_id: planId };
  const { member, head } = world.people;
  const each = Array.from({ length: 500 }, () => newId(now));
  const recorded = { indicator_id: indicatorId, reached_on: "2026-03-31", value: 5, recorded_at: now };
  const said = { relation: "appraiser", body: "Terlambat", given_at: now };
  await world.rows(async (queries) => {
    await queries
      .insertInto("progress")
      .values(
        each.map((progress_id) => ({ ...common, ...recorded, progress_id, recorded_by: member.employeeId })),
      )
      .execute();
    await queries
      .insertInto("feedback")
      .values(each.map((feedback_id) => ({ ...common, ...said, feedback_id, author_id: head.employeeId })))
      .execute();
  });
}

test("an interval that is not over cannot be rated, but drafted", async () => {
  const { world, planId } = await ratedWorld("2026-03-30");
  const early = as(world, "head", decideEvaluation, { planId, interval: "q1", ...good });
  await expect(early).rejects.toMatchObject({ code: "evaluation.too-early", facts: { from: "2026-03-31" } });
  const saved = await as(world, "head", saveEvaluationDraft, {
    planId,
    interval: "q1",
    draft: { ...emptyDraft, note: "lanjut besok" },
    revision: 0,
  });
  expect(saved).toEqual({ revision: 1 });
  const stale = as(world, "head", saveEvaluationDraft, {
    planId,
    interval: "q1",
    draft: emptyDraft,
    revision: 0,
  });
  await expect(stale).rejects.toMatchObject({ code: "procedure.changed-meanwhile" });
});

test("a draft is the head's own thought", async () => {
  const { world, planId } = await ratedWorld();
  await as(world, "head", saveEvaluationDraft, {
    planId,
    interval: "q1",
    draft: { ...emptyDraft, results: "below" },
    revision: 0,
  });
  expect((await as(world, "head", prepareEvaluation, { planId, interval: "q1" })).draft?.results).toBe(
    "below",
  );
  expect((await as(world, "member", prepareEvaluation, { planId, interval: "q1" })).draft).toBeNull();
});

test("decided once: a second decision is refused", async () => {
  const { world, planId } = await ratedWorld();
  await as(world, "head", decideEvaluation, { planId, interval: "q1", ...good });
  const again = as(world, "head", decideEvaluation, { planId, interval: "q1", ...good, results: "below" });
  await expect(again).rejects.toMatchObject({ code: "evaluation.decided" });
});

test("a plan that is not agreed is not evaluated", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await proposedPlan(world, "member");
  world.goTo("2026-04-01");
  const rated = as(world, "head", decideEvaluation, { planId, interval: "q1", ...good });
  await expect(rated).rejects.toMatchObject({ code: "evaluation.needs-agreement" });
});

test.each([
  ["member", "procedure.not-allowed"],
  ["personnel", "procedure.not-allowed"],
  ["camat", "procedure.not-allowed"], // reads as the head's head, rates nobody below
  ["colleague", "plan.unknown"],
  ["wardMember", "plan.unknown"],
] as const)("%s does not rate", async (who, code) => {
  const { world, planId } = await ratedWorld();
  const rated = as(world, who, decideEvaluation, { planId, interval: "q1", ...good });
  await expect(rated).rejects.toMatchObject({ code });
});

test("only the person confirms having read it, and the first time counts", async () => {
  const { world, planId } = await ratedWorld();
  const { evaluationId } = await as(world, "head", decideEvaluation, { planId, interval: "q1", ...good });
  await expect(as(world, "head", receiveEvaluation, { evaluationId })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await as(world, "member", receiveEvaluation, { evaluationId });
  const first = (await as(world, "member", readEvaluation, { evaluationId })).decided.receivedAt;
  world.goTo("2026-04-20");
  await as(world, "member", receiveEvaluation, { evaluationId });
  expect((await as(world, "member", readEvaluation, { evaluationId })).decided.receivedAt).toEqual(first);
});

test("the decision leaves a record with its reasons", async () => {
  const { world, planId } = await ratedWorld();
  const { evaluationId } = await as(world, "head", decideEvaluation, { planId, interval: "q1", ...good });
  const event = await world.rows((queries) =>
    queries
      .selectFrom("event")
      .select(["actor_id", "facts", "because"])
      .where("subject_id", "=", evaluationId)
      .executeTakeFirstOrThrow(),
  );
  expect(event).toMatchObject({
    actor_id: world.people.head.employeeId,
    facts: { overall: "good", interval: "q1" },
  });
  expect(event.because).toHaveLength(4);
});

describe("where the record and the rating differ, a reason is asked for", () => {
  const silent = { ...good, note: "" };

  async function reached(value: number | null) {
    const { world, planId, indicatorId } = await ratedWorld("2026-03-20");
    const record = { planId, indicatorId, reachedOn: "2026-03-20", note: "Selesai", evidenceTitle: "" };
    if (value !== null) await as(world, "member", recordProgress, { ...record, value });
    world.goTo("2026-03-31");
    const rate = (ratings: object) =>
      as(world, "head", decideEvaluation, { planId, interval: "q1", ...silent, ...ratings });
    return { world, planId, rate };
  }

  // the target: at most 1 working day
  test.each([
    ["above though missed", 3, { results: "above" }, "above-though-missed"],
    ["above though nothing was recorded", null, { results: "above" }, "above-though-unknown"],
    ["below though met", 0.8, { results: "below" }, "below-though-attained"],
    ["as expected though the only target was missed", 3, { results: "as" }, "as-though-missed"],
    ["conduct below", 0.8, { results: "as", conduct: "below" }, "low-conduct"],
  ])("%s", async (_name, value, ratings, rule) => {
    const { world, rate } = await reached(value);
    await expect(rate(ratings)).rejects.toMatchObject({
      faults: [{ path: "note", code: `evaluation.reason.${rule}` }],
    });
    const note = "Beban kerja dua kali lipat";
    const { evaluationId } = await rate({ ...ratings, note });
    const { decided } = await as(world, "member", readEvaluation, { evaluationId });
    expect(decided.because.map((step) => step.rule)).toContain(rule);
    const { html } = await visits(world, evaluationPages).get("member", `/evaluasi/${evaluationId}`);
    const why = html.slice(html.indexOf('id="mengapa"'));
    expect(why).toContain("Catatan dan rating.");
    expect(why).toContain(note);
  });

  test("nothing where both say the same", async () => {
    const { rate } = await reached(0.8);
    expect((await rate({ results: "above" })).overall).toBe("good");
  });

  test("the head is told before choosing, for each rating", async () => {
    const { world, planId } = await reached(3);
    const { asks } = await as(world, "head", prepareEvaluation, { planId, interval: "q1" });
    expect(asks).toMatchObject({
      above: [{ rule: "above-though-missed" }],
      as: [{ rule: "as-though-missed" }],
      below: [{ rule: "low-results" }],
    });
    const { html } = await visits(world, evaluationPages).get("head", `/rencana/${planId}/evaluasi/q1`);
    expect(html).toContain("1 tidak tercapai");
    expect(html).toContain(
      "Tercapai 3 hari kerja dari target ≤ 1 hari kerja, menurut catatan 20 Maret 2026.",
    );
  });

  test("what nobody recorded is said with the day since when", async () => {
    const { world, planId } = await reached(null);
    const { html } = await visits(world, evaluationPages).get("head", `/rencana/${planId}/evaluasi/q1`);
    expect(html).toContain("Belum ada kemajuan tercatat sejak 1 Januari 2026");
    const later = await reached(0.8);
    later.world.goTo("2026-07-01");
    const q2 = await visits(later.world, evaluationPages).get("head", `/rencana/${later.planId}/evaluasi/q2`);
    expect(q2.html).toContain("Tidak ada kemajuan tercatat sejak 20 Maret 2026");
  });
});
