import { expect, test } from "vitest";
import { myYear } from "#appraisal/my-year/my-year.ts";
import { waitingFor } from "#appraisal/my-year/waiting.ts";
import { delegateTo } from "#appraisal/plan/moves.fixture.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { myNotifications } from "#platform/notifications/notification.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { answerFollowUp } from "./answer-follow-up.ts";
import { concludeFollowUp } from "./conclude-follow-up.ts";
import { decideFollowUp } from "./decide-follow-up.ts";
import { finishFollowUpAction } from "./finish-action.ts";
import { improvement, ratedYear, ratingChanged, running, submitted, written } from "./follow-up.fixture.ts";
import { followUpsOfRating } from "./follow-ups-of-rating.ts";
import { listFollowUps } from "./list-follow-ups.ts";
import { lookAgainAtFollowUp } from "./look-again.ts";
import { myFollowUps } from "./my-follow-ups.ts";
import { openFollowUp } from "./open-follow-up.ts";
import { passRating } from "./pass-rating.ts";
import { printFollowUp } from "./print-follow-up.ts";
import { readFollowUp } from "./read-follow-up.ts";
import { reviewFollowUp } from "./review-follow-up.ts";
import { saveFollowUp } from "./save-follow-up.ts";
import { setAsideFollowUp } from "./set-aside.ts";
import { submitFollowUp } from "./submit-follow-up.ts";

const notAllowed = { code: "procedure.not-allowed" };

test("the rating prepares proposals; nothing is there before the appraiser begins one, and only the appraiser can", async () => {
  const { world, evaluationId } = await ratedYear("below", "as");
  const { person, mayPropose } = await as(world, "head", followUpsOfRating, { evaluationId });
  expect([person.kinds.map(({ kind }) => kind), person.followUps, mayPropose]).toEqual([
    ["improvement", "guidance"],
    [],
    true,
  ]);
  const open = (who: WorldPerson, kind: "improvement" | "reward") =>
    as(world, who, openFollowUp, { evaluationId, kind });
  for (const who of ["member", "camat", "personnel", "auditor"] as const)
    await expect(open(who, "improvement")).rejects.toMatchObject(notAllowed);
  await expect(open("colleague", "improvement")).rejects.toMatchObject({ code: "plan.unknown" });
  await expect(open("head", "reward")).rejects.toMatchObject({ code: "follow-up.not-open" });
  await open("head", "improvement");
  await expect(open("head", "improvement")).rejects.toMatchObject({ code: "follow-up.exists" });
});

test("a draft is for the appraiser alone; handed in, it is told to its person and to whoever decides", async () => {
  const { world, followUpId } = await written();
  for (const who of ["member", "camat", "personnel"] as const)
    await expect(as(world, who, readFollowUp, { followUpId })).rejects.toMatchObject({
      code: "follow-up.unknown",
    });
  expect((await as(world, "member", myFollowUps, { year: 2026 })).own).toEqual([]);
  await as(world, "head", submitFollowUp, { followUpId, revision: 2 });
  expect(await told(world, "member")).toBe("notice.follow-up.proposed");
  expect(await told(world, "camat")).toBe("notice.follow-up.to-decide");
  const { toDecide } = await as(world, "camat", myFollowUps, { year: 2026 });
  expect(toDecide).toMatchObject([{ followUpId, deciderId: world.people.camat.employeeId }]);
  const titles = async () => waitingFor(await as(world, "camat", myYear, {})).map(({ title }) => title);
  expect(await titles()).toContain("year.wait.follow-ups");
  for (const who of ["member", "head", "camat", "personnel", "auditor"] as const)
    expect((await as(world, who, readFollowUp, { followUpId })).followUp.content.goal).toBe(improvement.goal);
  await expect(as(world, "colleague", readFollowUp, { followUpId })).rejects.toMatchObject({
    code: "plan.unknown",
  });
});

test("days beyond the six months of the law, and days outside the plan, are refused with the last day", async () => {
  const { world, followUpId } = await written();
  const save = (days: object) =>
    as(world, "head", saveFollowUp, { followUpId, revision: 2, ...improvement, ...days });
  await expect(save({ endsOn: "2027-07-04" })).rejects.toMatchObject({
    faults: [{ path: "endsOn", code: "follow-up.too-long", facts: { last: "2027-07-03" } }],
  });
  await expect(save({ endsOn: "2027-01-04" })).rejects.toMatchObject({
    faults: [{ path: "endsOn", code: "follow-up.ends-before" }],
  });
  await expect(save({ endsOn: "2027-03-15" })).rejects.toMatchObject({
    faults: [{ path: "actions.1.dueOn" }, { path: "reviewDays.1" }],
  });
  expect((await save({ endsOn: "2027-07-03" })).revision).toBe(3);
});

test("what lacks its plan is not handed in, and says what is missing", async () => {
  const { world, evaluationId } = await ratedYear("below", "as");
  const { followUpId } = await as(world, "head", openFollowUp, { evaluationId, kind: "improvement" });
  const submit = as(world, "head", submitFollowUp, { followUpId, revision: 1 });
  await expect(submit).rejects.toMatchObject({
    faults: [{ path: "goal" }, { path: "startsOn" }, { path: "endsOn" }, { path: "actions.0.body" }],
  });
  const empty = {
    ...improvement,
    actions: [{ body: "Menyusun daftar", helper: "", proof: "", dueOn: null }],
  };
  await as(world, "head", saveFollowUp, { followUpId, revision: 1, ...empty });
  await expect(as(world, "head", submitFollowUp, { followUpId, revision: 2 })).rejects.toMatchObject({
    faults: [{ path: "actions.0.helper" }, { path: "actions.0.proof" }, { path: "actions.0.dueOn" }],
  });
});

test("of two who write at once the second is told, and a form sent twice is saved once", async () => {
  const { world, followUpId } = await written();
  const late = as(world, "head", saveFollowUp, { followUpId, revision: 1, ...improvement });
  await expect(late).rejects.toMatchObject({ code: "procedure.changed-meanwhile" });
  const call = { ...(await world.call("head")), idempotencyKey: "same-form-twice" };
  const send = () => callProcedure(saveFollowUp, { followUpId, revision: 2, ...improvement }, call);
  expect([await send(), await send()].map(({ revision }) => revision)).toEqual([3, 3]);
});

test("the appraiser's superior decides once, with a reason; nobody else does", async () => {
  const { world, followUpId } = await submitted();
  const decide = (who: WorldPerson, outcome: "approved" | "declined") =>
    as(world, who, decideFollowUp, { followUpId, outcome, reason: "Rencananya jelas." });
  for (const who of ["member", "head", "personnel", "auditor"] as const)
    await expect(decide(who, "approved")).rejects.toMatchObject(notAllowed);
  await decide("camat", "declined");
  await expect(decide("camat", "approved")).rejects.toMatchObject({ code: "follow-up.decided" });
  const { followUp, state } = await as(world, "member", readFollowUp, { followUpId });
  expect([state, followUp.decisionReason]).toEqual(["declined", "Rencananya jelas."]);
  expect(await told(world, "member")).toBe("notice.follow-up.declined");
});

test("whoever is the appraiser's superior by then finds it and decides, the one before neither", async () => {
  const { world, followUpId } = await submitted();
  const listed = async (who: WorldPerson) =>
    (await as(world, who, myFollowUps, { year: 2026 })).toDecide.map((one) => one.followUpId);
  expect([await listed("camat"), await listed("wardMember")]).toEqual([[followUpId], []]);
  world.goTo("2026-12-21");
  await delegateTo(world, "head", "wardMember", "2026-12-20");
  expect([await listed("camat"), await listed("wardMember")]).toEqual([[], [followUpId]]);
  const decide = (who: WorldPerson) =>
    as(world, who, decideFollowUp, { followUpId, outcome: "approved", reason: "Jelas." });
  await expect(decide("camat")).rejects.toMatchObject({ code: "plan.unknown" });
  const { decidesNow } = await as(world, "member", readFollowUp, { followUpId });
  expect(decidesNow).toMatchObject({ decider: world.people.wardMember.name });
  await as(world, "member", answerFollowUp, { followUpId, body: "Saya setuju." });
  expect(await told(world, "wardMember")).toBe("notice.follow-up.answered");
  await decide("wardMember");
  expect(await listed("wardMember")).toEqual([]);
});

test("the head of the agency is asked about those whose plans they can read, the office about everybody", async () => {
  const { world, evaluationId } = await ratedYear("above", "above");
  const { followUpId } = await as(world, "head", openFollowUp, { evaluationId, kind: "reward" });
  const content = { ...improvement, startsOn: null, endsOn: null, actions: [], reviewDays: [] };
  const rewards = ["praise-letter"];
  await as(world, "head", saveFollowUp, { followUpId, revision: 1, ...content, rewards });
  await as(world, "head", submitFollowUp, { followUpId, revision: 2 });
  const waits = async (who: WorldPerson) => {
    const { toDecide } = await as(world, who, myFollowUps, { year: 2026 });
    const view = await as(world, who, readFollowUp, { followUpId }).catch(() => null);
    return [toDecide.length, view?.may.decide ?? null];
  };
  expect([await waits("camat"), await waits("personnel"), await waits("head")]).toEqual([
    [1, true],
    [1, true],
    [0, false],
  ]);
  world.goTo("2026-12-21");
  await delegateTo(world, "member", "administrator", "2026-12-20");
  expect([await waits("camat"), await waits("personnel")]).toEqual([
    [0, null],
    [1, true],
  ]);
});

test("a reward is the personnel office's to decide, and only what the years open can be chosen", async () => {
  const { world, evaluationId } = await ratedYear("above", "above");
  const { followUpId } = await as(world, "head", openFollowUp, { evaluationId, kind: "reward" });
  const content = { ...improvement, startsOn: null, endsOn: null, actions: [], reviewDays: [] };
  const save = (rewards: string[]) =>
    as(world, "head", saveFollowUp, { followUpId, revision: 1, ...content, rewards });
  await expect(save(["promotion"])).rejects.toMatchObject({
    faults: [{ code: "follow-up.reward-not-open" }],
  });
  await save(["praise-letter"]);
  await as(world, "head", submitFollowUp, { followUpId, revision: 2 });
  const approve = (who: WorldPerson) =>
    as(world, who, decideFollowUp, { followUpId, outcome: "approved", reason: "Layak." });
  for (const who of ["member", "head", "auditor"] as const)
    await expect(approve(who)).rejects.toMatchObject(notAllowed);
  await approve("personnel");
  const conclude = (outcome: "improved" | "carried-out") =>
    as(world, "personnel", concludeFollowUp, { followUpId, outcome, note: "Surat diserahkan." });
  await expect(conclude("improved")).rejects.toMatchObject({ faults: [{ path: "outcome" }] });
  await conclude("carried-out");
});

test("its person answers in own words, which the appraiser and the decider are told of", async () => {
  const { world, followUpId } = await submitted();
  const answer = (who: WorldPerson) =>
    as(world, who, answerFollowUp, { followUpId, body: "Saya setuju, asal ada pendamping." });
  await expect(answer("head")).rejects.toMatchObject(notAllowed);
  await answer("member");
  expect([await told(world, "head"), await told(world, "camat")]).toEqual([
    "notice.follow-up.answered",
    "notice.follow-up.answered",
  ]);
  const { followUp } = await as(world, "camat", readFollowUp, { followUpId });
  expect(followUp.answers).toMatchObject([{ body: "Saya setuju, asal ada pendamping." }]);
});

test("while it runs steps are done and reviews noted, then it is concluded with what follows, all on record", async () => {
  const { world, followUpId, actionId } = await running();
  const finish = (doneOn: string, who: WorldPerson = "member") =>
    as(world, who, finishFollowUpAction, { followUpId, actionId, doneOn, note: "Daftar hadir 12 kali" });
  await expect(finish("2027-01-05")).rejects.toMatchObject({ faults: [{ code: "follow-up.in-future" }] });
  await expect(finish("2027-01-03")).rejects.toMatchObject({ faults: [{ code: "follow-up.before-start" }] });
  await expect(finish("2027-01-04", "camat")).rejects.toMatchObject(notAllowed);
  await finish("2027-01-04");
  await expect(finish("2027-01-04")).rejects.toMatchObject({ code: "follow-up.action-done" });
  await as(world, "head", reviewFollowUp, { followUpId, heldOn: "2027-01-04", note: "Mulai dari loket dua" });
  const conclude = (nextStep?: string) =>
    as(world, "head", concludeFollowUp, {
      followUpId,
      outcome: "not-improved",
      nextStep,
      note: "Masih 2 hari",
    });
  await expect(conclude()).rejects.toMatchObject({ faults: [{ code: "follow-up.needs-next" }] });
  await expect(conclude("dismissal")).rejects.toMatchObject({ faults: [{ code: "follow-up.needs-next" }] });
  await conclude("competency-test");
  await expect(finish("2027-01-04")).rejects.toMatchObject({ code: "follow-up.not-running" });
  expect(await kindsOf(world, followUpId)).toEqual([
    "follow-up.saved",
    "follow-up.submitted",
    "follow-up.approved",
    "follow-up.action-done",
    "follow-up.reviewed",
    "follow-up.concluded",
  ]);
});

test("a changed rating leaves a proposal as it was, marks it with both ratings, and holds it until somebody looked", async () => {
  const one = await submitted();
  const { world, followUpId } = one;
  const before = await as(world, "head", readFollowUp, { followUpId });
  await ratingChanged(one);
  expect(await told(world, "head")).toBe("notice.follow-up.rating-changed");
  const view = await as(world, "member", readFollowUp, { followUpId });
  expect(view).toMatchObject({
    needsLook: true,
    followUp: { rated: { overall: "needs-improvement" }, inForce: { overall: "good" } },
  });
  expect(view.followUp.content).toEqual(before.followUp.content);
  const approve = () =>
    as(world, "camat", decideFollowUp, { followUpId, outcome: "approved", reason: "Tetap." });
  await expect(approve()).rejects.toMatchObject({ code: "follow-up.look-again" });
  const look = (who: WorldPerson) =>
    as(world, who, lookAgainAtFollowUp, { followUpId, reason: "Masih perlu." });
  await expect(look("camat")).rejects.toMatchObject(notAllowed);
  await look("head");
  await expect(look("head")).rejects.toMatchObject({ code: "follow-up.nothing-new" });
  await approve();
  expect((await as(world, "member", readFollowUp, { followUpId })).state).toBe("running");
});

test("set aside it says why, and the same may be proposed again", async () => {
  const { world, followUpId, evaluationId } = await submitted();
  const aside = (who: WorldPerson) =>
    as(world, who, setAsideFollowUp, { followUpId, reason: "Pindah tugas." });
  await expect(aside("camat")).rejects.toMatchObject(notAllowed);
  await aside("head");
  await expect(aside("head")).rejects.toMatchObject({ code: "follow-up.over" });
  const { followUp, state } = await as(world, "member", readFollowUp, { followUpId });
  expect([state, followUp.setAsideReason]).toEqual(["set-aside", "Pindah tugas."]);
  await as(world, "head", openFollowUp, { evaluationId, kind: "improvement" });
});

test("what the appraiser does not propose is passed over with a reason, for that rating alone", async () => {
  const { world, evaluationId } = await ratedYear("below", "as");
  const undecided = async () =>
    (await as(world, "personnel", listFollowUps, { year: 2026 })).units.map((unit) => [
      unit.people,
      unit.undecided,
    ]);
  expect(await undecided()).toEqual([[1, 1]]);
  await as(world, "head", passRating, { evaluationId, kind: "guidance", reason: "Sudah dalam dialog." });
  expect(await undecided()).toEqual([[1, 0]]);
  const again = as(world, "head", openFollowUp, { evaluationId, kind: "guidance" });
  await expect(again).rejects.toMatchObject({ code: "follow-up.passed" });
});

test("a rating of other parts is another one, though both come to the same: nothing is passed over for it yet", async () => {
  const one = await ratedYear("below", "as");
  const { world, evaluationId } = one;
  const ofImprovement = { evaluationId, kind: "improvement" as const };
  await as(world, "head", passRating, { ...ofImprovement, reason: "Sudah dalam dialog." });
  await ratingChanged(one, { results: "below", conduct: "above" });
  const { person } = await as(world, "head", followUpsOfRating, { evaluationId });
  expect([person.rated.overall, person.kinds[0]]).toEqual([
    "needs-improvement",
    { kind: "improvement", passed: null },
  ]);
  expect((await as(world, "personnel", listFollowUps, { year: 2026, undecided: "yes" })).people).toHaveLength(
    1,
  );
  await as(world, "head", passRating, { ...ofImprovement, reason: "Yang baru juga tidak." });
});

test("the office lists a year by unit and finds those without any decision; heads and others do not", async () => {
  const { world, followUpId } = await submitted();
  const list = (who: WorldPerson) => as(world, who, listFollowUps, { year: 2026, undecided: "yes" });
  expect(await list("auditor")).toMatchObject({
    units: [{ unitName: "Seksi Pelayanan Umum", people: 1, undecided: 1 }],
    people: [{ employeeName: "Ratna Wulandari, A.Md.", followUps: [{ followUpId, state: "submitted" }] }],
  });
  await expect(list("head")).rejects.toMatchObject(notAllowed);
  await as(world, "camat", decideFollowUp, { followUpId, outcome: "approved", reason: "Jelas." });
  expect((await list("personnel")).people).toEqual([]);
});

test("the paper is for whoever may read it, and no page takes more than a handful of queries", async () => {
  const { world, followUpId } = await running();
  const paper = await as(world, "member", printFollowUp, { followUpId });
  expect((await paper.text()).slice(0, 5)).toBe("%PDF-");
  const read = async () => void (await as(world, "head", readFollowUp, { followUpId }));
  const list = async () => void (await as(world, "personnel", listFollowUps, { year: 2026 }));
  await read();
  expect(await countQueries(read)).toBeLessThanOrEqual(10);
  expect(await countQueries(list)).toBeLessThanOrEqual(8);
});

async function told(world: World, who: WorldPerson) {
  const { rows } = await as(world, who, myNotifications, {});
  return rows.find(({ message }) => message.startsWith("notice.follow-up"))?.message;
}

function kindsOf(world: World, followUpId: string): Promise<string[]> {
  return world.rows(async (queries) => {
    const rows = await queries
      .selectFrom("event")
      .select("kind")
      .where("subject_id", "=", followUpId)
      .where("kind", "<>", "document.printed")
      .orderBy("event_id")
      .execute();
    return rows.map(({ kind }) => kind);
  });
}
