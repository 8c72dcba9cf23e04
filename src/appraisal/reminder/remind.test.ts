import { expect, test } from "vitest";
import { confirmDialogue } from "#appraisal/coaching/dialogue/confirm-dialogue.ts";
import { recordDialogue } from "#appraisal/coaching/dialogue/record-dialogue.ts";
import { finishCoachingStep } from "#appraisal/coaching/note/finish-step.ts";
import { writeCoachingNote } from "#appraisal/coaching/note/write-note.ts";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { receiveEvaluation } from "#appraisal/evaluation/receive-evaluation.ts";
import { worldInEveryState } from "#appraisal/period/period.fixture.ts";
import {
  agreedPlan,
  as,
  proposedPlan,
  replaceHead,
  worldWithPeriod,
  writtenPlan,
} from "#appraisal/plan/plan.fixture.ts";
import { addMilestone } from "#appraisal/progress/milestone/add-milestone.ts";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import { NotificationFacts } from "#platform/notifications/notification.ts";
import { type MessageFacts, say } from "#platform/words/words.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { chooseReminders } from "./choose-reminders.ts";
import { dailyReminders } from "./daily.ts";
import { myReminders } from "./my-reminders.ts";
import { remindAgency } from "./remind.ts";
import { reminderKinds } from "./reminder-kinds.ts";

/** Who is reminded on a day, and in which words. */
async function remindedOn(world: World, day: string): Promise<Record<string, string>> {
  world.goTo(day);
  const since = world.services.clock();
  await dailyReminders.run(world.services);
  const rows = await world.rows((queries) =>
    queries
      .selectFrom("notification")
      .innerJoin("employee", (join) =>
        join
          .onRef("employee.agency_id", "=", "notification.agency_id")
          .onRef("employee.employee_id", "=", "notification.employee_id"),
      )
      .select(["employee.nip", "facts"])
      .where("message", "=", "notice.reminder")
      .where("created_at", ">=", since)
      .execute(),
  );
  const names = new Map(Object.entries(world.people).map(([key, { nip }]) => [nip, key]));
  return Object.fromEntries(
    rows.map(({ nip, facts }) => [names.get(nip) ?? nip, said(NotificationFacts.parse(facts))]),
  );
}

const said = (facts: MessageFacts) => say("notice.reminder", facts);
const only = (kind: string, more = 0) => said({ kind: kind.replaceAll("-", "_"), more });
const dueKinds = async (world: World, who: WorldPerson) =>
  (await as(world, who, myReminders, {})).due.map(({ kind }) => kind);

test("before the planning deadline whoever has something to write or to answer is reminded, and nobody else", async () => {
  const world = await worldInEveryState();
  const told = await remindedOn(world, "2026-01-13"); // the deadline is 31 January: three weeks ahead
  expect(told).toEqual({
    ...{ colleague: only("plan-write"), administrator: only("plan-write"), personnel: only("plan-write") },
    ...{ head: only("plan-write"), camat: only("plan-write", 1) }, // and the ward's member waits for an answer
  });
});

test("the one notice names what presses most, and how much there is besides", () => {
  expect(only("plan-write")).toBe("Menunggu Anda: rencana kinerja untuk ditulis.");
  expect(only("milestone", 2)).toBe("Menunggu Anda: tonggak yang dekat atau lewat harinya dan 2 hal lain.");
});

test("too early nobody is reminded; what is done is not spoken of again", async () => {
  const world = await worldWithPeriod("2026-01-02");
  expect(await remindedOn(world, "2026-01-09")).toEqual({});
  expect(await remindedOn(world, "2026-01-10")).toHaveProperty("member", only("plan-write"));
  await proposedPlan(world, "member");
  const told = await remindedOn(world, "2026-01-17"); // a week later the others hear of it again
  expect(told).toHaveProperty("colleague", only("plan-write"));
  expect(told).not.toHaveProperty("member");
});

test("two runs on a day, and a day in the same week, remind nobody twice", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await writtenPlan(world, "member");
  expect(await remindedOn(world, "2026-01-13")).toHaveProperty("member");
  expect(await remindAgency(world.services, world.agencyId)).toBe(0);
  for (const day of ["2026-01-14", "2026-01-19"]) expect(await remindedOn(world, day)).toEqual({});
  expect(await remindedOn(world, "2026-01-20")).toHaveProperty("member");
});

test("two runs at one moment remind each person once", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const runs = [1, 2].map(() => remindAgency(world.services, world.agencyId));
  const [one = 0, other = 0] = await Promise.all(runs);
  expect(Math.max(one, other)).toBeGreaterThan(0);
  expect(Math.min(one, other)).toBe(0);
});

test("through a quarter: milestone, progress, dialogue, evaluation, result, each until it is done", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await agreedPlan(world, "member", "head");
  const milestone = { planId, indicatorId, title: "Rancangan disetujui", dueOn: "2026-03-12" };
  const { milestoneId } = await as(world, "member", addMilestone, milestone);
  await pauseOthers(world);
  const told = async (day: string) => {
    const all = await remindedOn(world, day);
    return [all.member, all.head];
  };
  expect(await told("2026-03-04")).toEqual([undefined, undefined]);
  expect(await told("2026-03-05")).toEqual([only("milestone"), undefined]);
  expect(await told("2026-03-12")).toEqual([only("milestone"), undefined]);
  const reached = { planId, indicatorId, reachedOn: "2026-03-12", note: "", evidenceTitle: "", milestoneId };
  world.goTo("2026-03-17"); // two weeks before the quarter ends nothing of it would be due but the dialogue
  await as(world, "member", recordProgress, reached);
  expect(await told("2026-03-17")).toEqual([only("dialogue"), only("dialogue")]);
  const { dialogueId } = await as(world, "head", recordDialogue, {
    ...{ planId, heldOn: "2026-03-17", agreed: "Loket dibuka lebih pagi." },
  });
  expect(await told("2026-03-24")).toEqual([only("confirmation"), undefined]);
  await as(world, "member", confirmDialogue, { planId, dialogueId });
  expect(await told("2026-03-31")).toEqual([undefined, undefined]);
  expect(await told("2026-04-07")).toEqual([undefined, only("evaluation")]); // it opened on 31 March
  const { evaluationId } = await as(world, "head", decideEvaluation, {
    ...{ planId, interval: "q1", results: "as", conduct: "as", note: "", revision: 0 },
    content: emptyDraft.content,
  });
  expect(await told("2026-04-14")).toEqual([only("result"), undefined]);
  await as(world, "member", receiveEvaluation, { evaluationId });
  expect(await told("2026-04-21")).toEqual([undefined, undefined]);
});

/** What the world's people have to do besides is not what is looked at. */
async function pauseOthers(world: World): Promise<void> {
  const wanted = reminderKinds.filter((kind) => kind !== "plan-write");
  for (const who of ["head", "colleague", "camat"] as const)
    await as(world, who, chooseReminders, { wanted });
}

test("nothing on record when the part of the year comes to its end is progress to record", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-03-17");
  expect(await dueKinds(world, "member")).toEqual(["dialogue", "progress"]);
  const entry = { planId, indicatorId, reachedOn: "2026-03-16", value: 1, note: "", evidenceTitle: "" };
  await as(world, "member", recordProgress, entry);
  expect(await dueKinds(world, "member")).toEqual(["dialogue"]);
});

test("a next step is due on both sides until either has done it; a preparation on none", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  const note = { planId, talkedOn: "2026-01-12", seen: "Antrean pagi panjang", agreed: "" };
  const step = { nextStep: "Buka loket 07.30", nextStepOn: "2026-01-19" };
  const { noteId } = await as(world, "head", writeCoachingNote, { ...note, ...step, visibility: "shared" });
  await as(world, "head", writeCoachingNote, { ...note, visibility: "private" });
  expect(await dueKinds(world, "member")).toEqual(["step"]);
  expect(await dueKinds(world, "head")).toEqual(["step", "plan-write"]);
  await as(world, "member", finishCoachingStep, { planId, noteId });
  expect(await dueKinds(world, "member")).toEqual([]);
  expect(await dueKinds(world, "head")).toEqual(["plan-write"]);
});

test("who stands in for the head is reminded of what the head would have been", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await proposedPlan(world, "member");
  await replaceHead(world);
  expect(await dueKinds(world, "personnel")).toContain("plan-answer");
  expect(await dueKinds(world, "head")).not.toContain("plan-answer");
});

test("a kind that somebody paused is left out for them alone, until they want it again", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { paused } = await as(world, "member", chooseReminders, { wanted: ["milestone"] });
  expect(paused).toHaveLength(reminderKinds.length - 1);
  const told = await remindedOn(world, "2026-01-13");
  expect([told.member, told.colleague]).toEqual([undefined, only("plan-write")]);
  await as(world, "member", chooseReminders, { wanted: [...reminderKinds] });
  expect(await remindedOn(world, "2026-01-14")).toEqual({ member: only("plan-write") });
});

test("a year that was not opened is nothing to plan for", async () => {
  const world = await worldWithPeriod("2026-01-12");
  expect(await remindedOn(world, "2027-01-20")).toEqual({});
});

test("however many people, the same few queries", async () => {
  const world = await worldInEveryState();
  const few = await countQueries(() => remindAgency(world.services, world.agencyId));
  expect(few).toBeLessThanOrEqual(4);
});
