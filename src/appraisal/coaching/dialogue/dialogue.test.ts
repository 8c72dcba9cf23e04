import { expect, test } from "vitest";
import { writeCoachingNote } from "#appraisal/coaching/note/write-note.ts";
import { giveFeedback } from "#appraisal/feedback/feedback.ts";
import { myPeople } from "#appraisal/my-people/my-people.ts";
import { tasksFor } from "#appraisal/my-people/tasks.ts";
import { myYear } from "#appraisal/my-year/my-year.ts";
import { waitingFor } from "#appraisal/my-year/waiting.ts";
import { moveTo } from "#appraisal/period/period.fixture.ts";
import { commentPlan } from "#appraisal/plan/dialogue/comment.ts";
import { agreedPlan, as, proposedPlan, replaceHead, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { addMilestone } from "#appraisal/progress/milestone/add-milestone.ts";
import { readProgress } from "#appraisal/progress/read-progress.ts";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import { addDialoguePoint } from "./add-point.ts";
import { confirmDialogue } from "./confirm-dialogue.ts";
import { dialoguePages } from "./dialogue.pages.tsx";
import { printDialogue } from "./print-dialogue.ts";
import { readDialogue } from "./read-dialogue.ts";
import { readTalk } from "./read-talk.ts";
import { recordDialogue } from "./record-dialogue.ts";
import { removeDialoguePoint } from "./remove-point.ts";
import { talkPages } from "./talk.pages.tsx";
import { withdrawDialogue } from "./withdraw-dialogue.ts";

async function agreedWorld() {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-03-10");
  const hold = (who: WorldPerson = "head", change: object = {}) =>
    as(world, who, recordDialogue, {
      planId,
      heldOn: "2026-03-10",
      agreed: "Loket 2 dibuka pagi.",
      ...change,
    });
  const agenda = async (who: WorldPerson = "member") =>
    (await as(world, who, readTalk, { planId })).agenda.map(({ kind }) => kind);
  return { world, planId, indicatorId, hold, agenda };
}
type AgreedWorld = Awaited<ReturnType<typeof agreedWorld>>;

/** Of everything that can lie on the table, one. */
async function muchHappened({ world, planId, indicatorId }: AgreedWorld): Promise<void> {
  const entry = { planId, indicatorId, reachedOn: "2026-03-09", value: 2, note: "", evidenceTitle: "" };
  await as(world, "member", recordProgress, entry); // at most one day is the target
  for (const dueOn of ["2026-03-01", "2026-03-05", "2026-03-25", "2026-07-01"])
    await as(world, "member", addMilestone, { planId, indicatorId, title: `Tonggak ${dueOn}`, dueOn });
  const { milestones } = await as(world, "member", readProgress, { planId });
  const milestoneId = milestones[1]?.milestoneId ?? "";
  await as(world, "member", recordProgress, { ...entry, value: undefined, milestoneId });
  await as(world, "head", giveFeedback, { planId, body: "Sabar melayani" });
  await as(world, "head", commentPlan, { planId, body: "Bagaimana dengan Sabtu?" });
  await as(world, "member", addDialoguePoint, { planId, body: "Kursus pelayanan" });
  await as(world, "head", addDialoguePoint, { planId, body: "Jadwal loket" });
  await as(world, "head", writeCoachingNote, {
    ...{ planId, visibility: "shared", talkedOn: "2026-03-09", seen: "Antrean panjang", agreed: "" },
    ...{ nextStep: "Coba loket 2", nextStepOn: "2026-03-16" },
  });
  await moveTo(world, "member", "member", "2026-03-20");
}

test("the agenda is made of what happened, and is empty again after the dialogue but for what is still open", async () => {
  const at = await agreedWorld();
  expect(await at.agenda()).toEqual([]);
  await muchHappened(at);
  expect(await at.agenda()).toEqual([
    ...["point", "point", "late", "milestone-overdue", "milestone-reached", "milestone-coming"],
    ...["step", "feedback", "comment", "ended", "began"],
  ]);
  expect(await at.agenda("head")).toEqual(await at.agenda("member"));
  at.world.goTo("2026-03-11");
  await at.hold("head", { heldOn: "2026-03-11" });
  at.world.goTo("2026-03-12");
  expect(await at.agenda()).toEqual([
    "late",
    "milestone-overdue",
    "milestone-coming",
    "step",
    "comment",
    "ended",
    "began",
  ]);
});

test("what lay on the table is kept with the dialogue; words of feedback are not", async () => {
  const at = await agreedWorld();
  await muchHappened(at);
  const { dialogueId } = await at.hold();
  const { dialogue } = await as(at.world, "member", readDialogue, { planId: at.planId, dialogueId });
  expect(dialogue.agenda.find(({ kind }) => kind === "feedback")?.facts).toEqual({ count: 1 });
  expect(JSON.stringify(dialogue.agenda)).not.toContain("Sabar melayani");
  expect(dialogue.agenda[0]?.facts).toMatchObject({ body: "Kursus pelayanan" });
});

test("both confirm: who writes it down by that, the other by a button, and then it stays", async () => {
  const { world, planId, hold } = await agreedWorld();
  const { dialogueId } = await hold("member");
  const which = { planId, dialogueId };
  const view = (who: WorldPerson) => as(world, who, readDialogue, which);
  expect(await view("head")).toMatchObject({ waitsForMe: true, mayWithdraw: false });
  expect(await view("member")).toMatchObject({ waitsForMe: false, mayWithdraw: true });
  await expect(as(world, "member", confirmDialogue, which)).rejects.toMatchObject({
    code: "dialogue.confirmed",
  });
  await as(world, "head", confirmDialogue, which);
  expect((await view("member")).dialogue.confirmations.map(({ side }) => side)).toEqual(["employee", "head"]);
  const taken = as(world, "member", withdrawDialogue, { ...which, reason: "Keliru" });
  await expect(taken).rejects.toMatchObject({ code: "dialogue.confirmed" });
});

test("what was written down wrongly is taken back with a reason, by its writer alone, and was no dialogue", async () => {
  const { world, planId, hold, agenda } = await agreedWorld();
  await as(world, "member", addDialoguePoint, { planId, body: "Kursus pelayanan" });
  const { dialogueId } = await hold();
  const which = { planId, dialogueId };
  expect(await agenda()).toEqual([]);
  const reason = "Tanggalnya keliru";
  await expect(as(world, "member", withdrawDialogue, { ...which, reason })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await as(world, "head", withdrawDialogue, { ...which, reason });
  expect(await agenda()).toEqual(["point"]);
  await expect(as(world, "member", confirmDialogue, which)).rejects.toMatchObject({
    code: "dialogue.withdrawn",
  });
  const { heldInInterval } = await as(world, "head", readTalk, { planId });
  expect(heldInInterval).toBeNull();
});

test("once in each part of the year: it waits on both sides when the quarter comes to its end, until it is held", async () => {
  const { world, hold } = await agreedWorld();
  const waiting = async () => [
    waitingFor(await as(world, "member", myYear, {})).some(({ title }) => title === "during.dialogue"),
    tasksFor(await as(world, "head", myPeople, {})).some(({ href }) => href?.endsWith("/dialog")),
  ];
  expect(await waiting()).toEqual([false, false]);
  world.goTo("2026-03-17");
  expect(await waiting()).toEqual([true, true]);
  await hold();
  expect(await waiting()).toEqual([false, false]);
  world.goTo("2026-06-17");
  expect(await waiting()).toEqual([true, true]);
});

test("one's own point can be taken off again, the other's not", async () => {
  const { world, planId, agenda } = await agreedWorld();
  const { pointId } = await as(world, "member", addDialoguePoint, { planId, body: "Kursus pelayanan" });
  await expect(as(world, "head", removeDialoguePoint, { planId, pointId })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await as(world, "member", removeDialoguePoint, { planId, pointId });
  expect(await agenda()).toEqual([]);
});

test.each([
  ["camat", "procedure.not-allowed"],
  ["personnel", "procedure.not-allowed"],
  ["auditor", "procedure.not-allowed"],
  ["colleague", "plan.unknown"],
] as const)("%s sits at nobody else's table", async (who, code) => {
  const { world, planId, hold } = await agreedWorld();
  const { dialogueId } = await hold();
  const which = { planId, dialogueId };
  for (const tried of [
    () => as(world, who, readTalk, { planId }),
    () => as(world, who, readDialogue, which),
    () => as(world, who, printDialogue, which),
    () => as(world, who, confirmDialogue, which),
    () => as(world, who, withdrawDialogue, { ...which, reason: "Lain" }),
    () => as(world, who, addDialoguePoint, { planId, body: "Lain" }),
    () => hold(who),
  ])
    await expect(tried()).rejects.toMatchObject({ code });
});

test("who stands in for the head speaks and confirms in that position's name", async () => {
  const { world, planId, hold } = await agreedWorld();
  await replaceHead(world);
  const { dialogueId } = await hold("member");
  await as(world, "personnel", confirmDialogue, { planId, dialogueId });
  const { head } = await as(world, "member", readDialogue, { planId, dialogueId });
  expect(head.name).toBe(world.people.personnel.name);
  await expect(hold("head")).rejects.toMatchObject({ code: "procedure.not-allowed" });
});

test.each([
  ["tomorrow", "2026-03-11", "progress.in-future"],
  ["before the plan", "2025-12-31", "progress.outside-plan"],
])("a dialogue of %s is refused at its day", async (_, heldOn, code) => {
  const { hold } = await agreedWorld();
  await expect(hold("head", { heldOn })).rejects.toMatchObject({ faults: [{ path: "heldOn", code }] });
});

test("before the agreement the plan itself is what is spoken about", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await proposedPlan(world, "member");
  const held = as(world, "head", recordDialogue, { planId, heldOn: "2026-01-12", agreed: "x" });
  await expect(held).rejects.toMatchObject({ code: "dialogue.needs-agreement" });
});

test("the paper is one page, however much was said", async () => {
  const at = await agreedWorld();
  await muchHappened(at);
  const words = "Loket kedua dibuka lebih pagi dan antrean dicatat setiap hari. ".repeat(30).slice(0, 1500);
  for (let index = 0; index < 18; index += 1)
    await as(at.world, "head", addDialoguePoint, { planId: at.planId, body: words.slice(0, 300) });
  const { dialogueId } = await at.hold("head", { agreed: words });
  const paper = await as(at.world, "member", printDialogue, { planId: at.planId, dialogueId });
  const text = Buffer.from(await paper.arrayBuffer()).toString("latin1");
  expect(text.startsWith("%PDF")).toBe(true);
  expect(text.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test("the pages lead from the table to the record and back, with a handful of queries", async () => {
  const at = await agreedWorld();
  await muchHappened(at);
  const pages = visits(at.world, (all) => {
    talkPages(all);
    dialoguePages(all);
  });
  const room = `/rencana/${at.planId}/dialog`;
  const { html } = await pages.get("member", room);
  for (const words of ["Kursus pelayanan", "Sabar melayani", "Tonggak 2026-03-01", `${room}/catat`])
    expect(html).toContain(words);
  const sent = await pages.post("member", `${room}/catat`, { heldOn: "2026-03-10", agreed: "" });
  expect(sent.status).toBe(422);
  const { location } = await pages.post("member", `${room}/catat`, {
    heldOn: "2026-03-10",
    agreed: "Sabtu libur",
  });
  const head = await pages.get("head", location ?? "");
  expect(head.html).toContain("Ya, benar demikian");
  expect((await pages.post("head", `${location}/benar`, {})).status).toBe(303);
  expect((await pages.get("head", location ?? "")).html).not.toContain("Ya, benar demikian");
  expect((await pages.get("camat", room)).status).toBe(403);
  const call = await at.world.call("member");
  expect(await countQueries(() => callProcedure(readTalk, { planId: at.planId }, call))).toBeLessThanOrEqual(
    14,
  );
});
