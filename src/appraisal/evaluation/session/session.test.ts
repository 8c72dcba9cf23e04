import { describe, expect, test } from "vitest";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { evaluationPages } from "#appraisal/evaluation/evaluation.pages.tsx";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { saveEvaluationDraft } from "#appraisal/evaluation/save-draft.ts";
import { type Team, teamOf } from "#appraisal/my-people/team.fixture.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import { evaluationSession } from "./session.ts";

const q1 = { year: 2026, interval: "q1" };
const asExpected = { ...emptyDraft, results: "as", conduct: "as" } as const;

function drafts({ world }: Team, planId: string, draft: object = {}, revision = 0) {
  return as(world, "head", saveEvaluationDraft, {
    ...{ planId, interval: "q1", revision },
    draft: { ...asExpected, ...draft },
  });
}

async function stagesOf({ world }: Team) {
  const { parts } = await as(world, "head", evaluationSession, q1);
  return new Map(parts.map(({ planId, stage }) => [planId ?? "", stage]));
}

test("says of each how far it is, and of whom only words are missing", async () => {
  const team = await teamOf(6);
  const { world, planIds } = team;
  world.goTo("2026-04-01");
  const [decided = "", complete = "", low = "", begun = "", above = "", untouched = ""] = planIds;
  const { content } = emptyDraft;
  const rated = { results: "as", conduct: "as", note: "", content, revision: 0 } as const;
  await as(world, "head", decideEvaluation, { planId: decided, interval: "q1", ...rated });
  await drafts(team, complete);
  await drafts(team, low, { conduct: "below" });
  await drafts(team, begun, { conduct: null });
  await drafts(team, above, { results: "above" }); // its one target is met, so nothing is asked
  expect(await stagesOf(team)).toEqual(
    new Map([
      [decided, "decided"],
      [complete, "complete"],
      [low, "reason-missing"],
      [begun, "begun"],
      [above, "complete"],
      [untouched, "untouched"],
    ]),
  );
  const { intervals, isOpen, interval } = await as(world, "head", evaluationSession, {});
  expect([interval, isOpen]).toEqual(["q1", true]); // what opened last and waits
  expect(intervals[0]).toEqual({ code: "q1", decided: 1, count: 6, isOpen: true });
  expect((await as(world, "member", evaluationSession, q1)).parts).toEqual([]);
});

test("a table of the complete ones decides them in one send; a conflict with one is named and loses no other", async () => {
  const team = await teamOf(4);
  const { world, planIds } = team;
  world.goTo("2026-04-01");
  const [first = "", second = "", third = "", fourth = ""] = planIds;
  for (const planId of [first, second, third]) await drafts(team, planId);
  const pages = visits(world, evaluationPages);
  const address = "/orang-saya/evaluasi/tetapkan?tahun=2026&interval=q1";
  const { html } = await pages.get("head", address);
  for (const planId of [first, second, third]) expect(html).toContain(`value="${planId}"`);
  expect(html).not.toContain(fourth);
  await drafts(team, second, { note: "Diubah di jendela lain" }, 1);
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...q1, year: "2026", _key: "kunci-satu-kiriman" }))
    body.append(name, value);
  for (const planId of [first, second, third]) {
    body.append("plan", planId);
    body.append(`revision.${planId}`, "1");
  }
  const sent = await pages.post("head", "/orang-saya/evaluasi/tetapkan", body);
  expect(sent.status).toBe(409);
  expect(sent.html).toContain("2 evaluasi ditetapkan");
  const warned = sent.html.slice(sent.html.indexOf("am-notice"), sent.html.indexOf("<form"));
  expect(warned).toContain(second);
  expect(warned).not.toContain(first);
  const stages = await stagesOf(team);
  expect([first, second, third].map((planId) => stages.get(planId))).toEqual([
    "decided",
    "complete",
    "decided",
  ]);
  const events = await world.rows((queries) =>
    queries.selectFrom("event").select("subject_id").where("kind", "=", "evaluation.decided").execute(),
  );
  expect(events).toHaveLength(2); // each its own decision and record
});

describe("from person to person", () => {
  test("after one is decided the next who waits opens, and the list once nobody does", async () => {
    const team = await teamOf(2);
    const { world } = team;
    world.goTo("2026-04-01");
    const pages = visits(world, evaluationPages);
    const { parts } = await as(world, "head", evaluationSession, q1);
    const [one = "", other = ""] = parts.map(({ planId }) => planId ?? "");
    const path = (planId: string) => `/rencana/${planId}/evaluasi/q1?sesi=1`;
    const { html } = await pages.get("head", path(one));
    expect(html).toContain(`href="${path(other)}"`);
    expect(html).toContain("0 dari 2 ditetapkan");
    const chosen = { _version: "0", results: "as", conduct: "as", seen: "good", step: "decide-seen" };
    expect((await pages.post("head", path(one), chosen)).location).toBe(path(other));
    // who has not seen what it comes to, looks first
    const unseen = await pages.post("head", path(other), { ...chosen, seen: "" });
    expect(unseen.location).toBe(`/rencana/${other}/evaluasi/q1/pasti?sesi=1`);
    const done = await pages.post("head", `/rencana/${other}/evaluasi/q1/pasti?sesi=1`, { _version: "1" });
    expect(done.location).toBe("/orang-saya/evaluasi?tahun=2026&interval=q1");
    expect((await pages.get("head", done.location ?? "")).html).toContain("2 dari 2 ditetapkan");
  });
});

test("however many people, the same few queries", async () => {
  const team = await teamOf(12);
  team.world.goTo("2026-04-01");
  for (const planId of team.planIds) await drafts(team, planId);
  const call = await team.world.call("head");
  expect(await countQueries(() => callProcedure(evaluationSession, q1, call))).toBeLessThanOrEqual(7);
});
