import { expect, test } from "vitest";
import { writeCoachingNote } from "#appraisal/coaching/note/write-note.ts";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { saveEvaluationDraft } from "#appraisal/evaluation/save-draft.ts";
import { giveFeedback } from "#appraisal/feedback/feedback.ts";
import { ratedYear } from "#appraisal/follow-up/follow-up.fixture.ts";
import { agreedPlan, as, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { visits } from "#test/setup/pages.ts";
import { listRecords } from "./list-records.ts";
import { readRecord } from "./read-record.ts";
import { recordPages } from "./record.pages.tsx";

test("everything that was done to me, the newest first, with who did it; by year and by matter", async () => {
  const { world } = await ratedYear("as", "as");
  const { records, years } = await as(world, "member", listRecords, {});
  expect(years).toEqual([2026]);
  expect(records[0]).toMatchObject({
    ...{ kind: "evaluation.decided", by: world.people.head.name, hasReasons: true },
  });
  const at = records.map(({ happenedAt }) => happenedAt.getTime());
  expect(at).toEqual(at.toSorted((one, other) => other - one));
  const rating = await as(world, "member", listRecords, { group: "rating" });
  expect(rating.records.map(({ kind }) => kind)).toEqual(["evaluation.decided"]);
  expect((await as(world, "member", listRecords, { year: 2025 })).records).toEqual([]);
  const { html } = await visits(world, recordPages).get("member", "/catatan?tentang=rating&tahun=2026");
  expect(html).toContain("Evaluasi ditetapkan");
  expect(html).toContain(`oleh ${world.people.head.name}`);
});

test("one record opens into its reasons and facts; whoever did it reads it too, others not", async () => {
  const { world } = await ratedYear("above", "as");
  const { records } = await as(world, "member", listRecords, { group: "rating" });
  const eventId = records[0]?.eventId ?? "";
  const record = await as(world, "head", readRecord, { eventId });
  expect(record.because.map(({ rule }) => rule).slice(0, 3)).toEqual([
    "results-rating",
    "conduct-rating",
    "quadrant",
  ]);
  for (const who of ["colleague", "camat"] as const)
    await expect(as(world, who, readRecord, { eventId })).rejects.toMatchObject({ code: "record.unknown" });
  const { html } = await visits(world, recordPages).get("member", `/catatan/${eventId}`);
  for (const words of ["Evaluasi tahunan", "PermenPAN-RB 6/2022", "31 Desember 2026"])
    expect(html).toContain(words);
});

test("drafts and private notes are not listed, and who spoke in confidence is nobody's to read", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-03-31");
  const draft = { ...emptyDraft, results: "below" as const };
  await as(world, "head", saveEvaluationDraft, { planId, interval: "q1", revision: 0, draft });
  await as(world, "colleague", giveFeedback, { planId, body: "Sabar di loket", audience: "person" });
  const note = { planId, talkedOn: "2026-03-30", seen: "Antrean panjang" };
  for (const visibility of ["private", "shared"] as const)
    await as(world, "head", writeCoachingNote, { ...note, visibility });
  for (const who of ["member", "auditor"] as const) {
    const { employeeId } = world.people.member;
    const { records } = await as(world, who, listRecords, { employeeId });
    const since = records.filter(({ happenedAt }) => happenedAt > new Date("2026-03-01"));
    expect(since.map(({ kind, by }) => [kind, by])).toEqual([
      ["coaching.written", world.people.head.name],
      ["feedback.given", null],
    ]);
  }
});

test("a long record goes on by key, and shows each thing once", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { employeeId } = world.people.member;
  await world.rows(async (queries) => {
    const rows = Array.from({ length: 120 }, (_, at) => ({
      ...{ agency_id: world.agencyId, procedure: "plan.comment", kind: "plan.commented", about: employeeId },
      ...{ subject_kind: "plan", subject_id: "x", facts: "{}", happened_at: new Date("2026-01-10") },
      event_id: `00000000-0000-7000-8000-${String(at).padStart(12, "0")}`,
    }));
    await queries.insertInto("event").values(rows).execute();
  });
  const seen: string[] = [];
  for (let after: string | undefined, pages = 0; pages < 3; pages++) {
    const { records, next } = await as(world, "member", listRecords, { after });
    seen.push(...records.map(({ eventId }) => eventId));
    after = next ?? undefined;
  }
  expect(new Set(seen).size).toBe(120);
});
