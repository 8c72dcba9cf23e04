import { expect, test } from "vitest";
import { myPeople } from "#appraisal/my-people/my-people.ts";
import { tasksFor } from "#appraisal/my-people/tasks.ts";
import { myYear } from "#appraisal/my-year/my-year.ts";
import { waitingFor } from "#appraisal/my-year/waiting.ts";
import { agreedPlan, as, replaceHead, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { myNotifications } from "#platform/notifications/notification.ts";
import { visits } from "#test/setup/pages.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import { readTalk } from "./dialogue/read-talk.ts";
import { talkPages } from "./dialogue/talk.pages.tsx";
import { finishCoachingStep } from "./note/finish-step.ts";
import { notePages } from "./note/note.pages.tsx";
import { withdrawNotePages } from "./note/withdraw.pages.tsx";
import { withdrawCoachingNote } from "./note/withdraw-note.ts";
import { writeCoachingNote } from "./note/write-note.ts";

async function agreedWorld() {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-03-02");
  const write = (change: object = {}, who: WorldPerson = "head") =>
    as(world, who, writeCoachingNote, { ...note, planId, ...change });
  const seenBy = async (who: WorldPerson) =>
    (await as(world, who, readTalk, { planId })).notes.map(({ seen }) => seen);
  return { world, planId, write, seenBy };
}

const note = {
  visibility: "shared" as const,
  talkedOn: "2026-03-02",
  seen: "Antrean Senin pagi panjang",
  agreed: "Loket kedua dibuka lebih awal",
  nextStep: "Buka loket 2 pukul 07.30",
  nextStepOn: "2026-03-09",
};
const step = { nextStep: "", nextStepOn: undefined };

test("a note is for both, and its next step waits on both sides until one of them has done it", async () => {
  const { world, planId, write, seenBy } = await agreedWorld();
  const { noteId } = await write();
  expect([await seenBy("member"), await seenBy("head")]).toEqual([[note.seen], [note.seen]]);
  expect((await as(world, "member", myNotifications, {})).rows[0]?.message).toBe("notice.coaching.written");
  const waiting = async () => [
    waitingFor(await as(world, "member", myYear, {})).filter(({ title }) => title === "during.step").length,
    tasksFor(await as(world, "head", myPeople, {})).filter(({ title }) =>
      String(title).includes(note.nextStep),
    ).length,
  ];
  expect(await waiting()).toEqual([1, 1]);
  await as(world, "member", finishCoachingStep, { planId, noteId });
  expect(await waiting()).toEqual([0, 0]);
  expect((await as(world, "head", myNotifications, {})).rows[0]?.message).toBe("notice.coaching.step-done");
  await expect(as(world, "head", finishCoachingStep, { planId, noteId })).rejects.toMatchObject({
    code: "coaching.step-done",
  });
});

test("its author takes a note back with a reason: it stays to be read, and its step is asked of nobody", async () => {
  const { world, planId, write, seenBy } = await agreedWorld();
  const { noteId } = await write();
  const reason = "Untuk rencana orang lain";
  const taken = { planId, noteId, reason };
  await expect(as(world, "member", withdrawCoachingNote, taken)).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  const pages = visits(world, withdrawNotePages);
  const path = `/rencana/${planId}/pembinaan/${noteId}/tarik`;
  expect((await pages.get("head", path)).html).toContain(note.seen);
  const { status } = await pages.post("head", path, { _key: "note-back-1", reason });
  expect(status).toBe(303);
  expect(await seenBy("member")).toEqual([note.seen]);
  const { html } = await visits(world, talkPages).get("member", `/rencana/${planId}/dialog`);
  expect(html).toContain(reason);
  expect(html).not.toContain(note.nextStep);
  expect(waitingFor(await as(world, "member", myYear, {})).map(({ title }) => title)).not.toContain(
    "during.step",
  );
  await expect(as(world, "head", withdrawCoachingNote, taken)).rejects.toMatchObject({
    code: "coaching.withdrawn",
  });
  await expect(as(world, "head", finishCoachingStep, { planId, noteId })).rejects.toMatchObject({
    code: "coaching.unknown",
  });
});

test("a preparation is read by nobody but its author, and asks nothing of anybody", async () => {
  const { world, planId, write, seenBy } = await agreedWorld();
  await expect(write({ visibility: "private" })).rejects.toMatchObject({
    faults: [{ path: "nextStep", code: "coaching.private-step" }],
  });
  const { noteId } = await write({ visibility: "private", seen: "Tanyakan soal lembur", ...step });
  expect(await seenBy("head")).toEqual(["Tanyakan soal lembur"]);
  expect(await seenBy("member")).toEqual([]);
  expect((await as(world, "member", myNotifications, {})).rows.map(({ message }) => message)).not.toContain(
    "notice.coaching.written",
  );
  await expect(as(world, "member", finishCoachingStep, { planId, noteId })).rejects.toMatchObject({
    code: "coaching.unknown",
  });
  const { html } = await visits(world, talkPages).get("member", `/rencana/${planId}/dialog`);
  expect(html).not.toContain("lembur");
});

test("who stands in reads what is shared, not what their predecessor prepared, and writes in that position's name", async () => {
  const { world, planId, write, seenBy } = await agreedWorld();
  await write();
  await write({ visibility: "private", seen: "Tanyakan soal lembur", ...step });
  await replaceHead(world);
  expect(await seenBy("personnel")).toEqual([note.seen]);
  await write({ seen: "Loket kedua sudah berjalan", ...step }, "personnel");
  const { notes } = await as(world, "member", readTalk, { planId });
  expect(notes[0]).toMatchObject({
    seen: "Loket kedua sudah berjalan",
    actingFor: expect.stringMatching(/^Plt /),
  });
  await expect(write({}, "head")).rejects.toMatchObject({ code: "procedure.not-allowed" });
});

test.each([
  ["camat", "procedure.not-allowed"], // the appraiser's own head
  ["personnel", "procedure.not-allowed"],
  ["auditor", "procedure.not-allowed"],
  ["colleague", "plan.unknown"],
  ["wardMember", "plan.unknown"],
] as const)("%s neither reads nor writes what two others speak about", async (who, code) => {
  const { world, planId, write } = await agreedWorld();
  const { noteId } = await write();
  for (const tried of [
    () => as(world, who, readTalk, { planId }),
    () => write({}, who),
    () => as(world, who, finishCoachingStep, { planId, noteId }),
  ])
    await expect(tried()).rejects.toMatchObject({ code });
});

test.each([
  ["a step without a day", { nextStepOn: undefined }, "nextStepOn", "coaching.step-day"],
  ["a day without a step", { nextStep: "" }, "nextStep", "coaching.step-words"],
  ["a step before the talk", { nextStepOn: "2026-03-01" }, "nextStepOn", "coaching.step-before"],
  ["a talk still to come", { talkedOn: "2026-03-03" }, "talkedOn", "progress.in-future"],
])("%s is refused at its field", async (_, change, path, code) => {
  const { write, seenBy } = await agreedWorld();
  await expect(write(change)).rejects.toMatchObject({ faults: [{ path, code }] });
  expect(await seenBy("head")).toEqual([]);
});

test("the form says who reads it before a word is typed, and is the head's", async () => {
  const { world, planId } = await agreedWorld();
  const pages = visits(world, notePages);
  const { html } = await pages.get("head", `/rencana/${planId}/pembinaan`);
  expect(html).toContain("Orang lain tidak.");
  expect(html).toContain("Hanya Anda yang membacanya.");
  expect((await pages.get("member", `/rencana/${planId}/pembinaan`)).status).toBe(403);
});
