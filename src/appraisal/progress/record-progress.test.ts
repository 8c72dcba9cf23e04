import { expect, test } from "vitest";
import { agreedPlan, as, proposedPlan, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { World } from "#test/setup/world.ts";
import { readEvidence, readProgress } from "./read-progress.ts";
import { recordProgress } from "./record-progress.ts";

async function agreedWorld() {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-03-10");
  const input = { planId, indicatorId, reachedOn: "2026-03-09", note: "", evidenceTitle: "" };
  return { world, planId, indicatorId, input };
}

const pdf = new File(["%PDF-1.7 isi"], "rekap.pdf", { type: "application/pdf" });

test("a number, a link and a file are kept, and the head opens the file", async () => {
  const { world, planId, input } = await agreedWorld();
  await as(world, "member", recordProgress, {
    ...input,
    value: 0.9,
    evidenceUrl: "https://contoh.example/rekap",
    evidenceFile: pdf,
  });
  const { entries } = await as(world, "head", readProgress, { planId });
  expect(entries).toMatchObject([
    {
      value: 0.9,
      evidence: [
        { title: "contoh.example", isFile: false },
        { title: "rekap.pdf", isFile: true },
      ],
    },
  ]);
  const evidenceId = entries[0]?.evidence[1]?.evidenceId ?? "";
  expect(await (await as(world, "head", readEvidence, { planId, evidenceId })).text()).toBe("%PDF-1.7 isi");
});

test.each([
  ["nothing at all", {}, "value", "progress.empty"],
  ["tomorrow", { value: 1, reachedOn: "2026-03-11" }, "reachedOn", "progress.in-future"],
  ["last year", { value: 1, reachedOn: "2025-12-31" }, "reachedOn", "progress.outside-plan"],
  [
    "a program that calls itself a PDF",
    { evidenceFile: new File(["MZ\x90"], "rekap.pdf") },
    "evidenceFile",
    "evidence.type",
  ],
  [
    "a page of script",
    { evidenceFile: new File(["<script>"], "rekap.html") },
    "evidenceFile",
    "evidence.type",
  ],
  ["an address that runs", { evidenceUrl: "javascript:alert(1)" }, "evidenceUrl", "input.address"],
])("%s is refused by its field, and nothing is kept", async (_, change, path, code) => {
  const { world, planId, input } = await agreedWorld();
  const recorded = as(world, "member", recordProgress, { ...input, ...change });
  await expect(recorded).rejects.toMatchObject({ faults: [{ path, code }] });
  expect((await as(world, "member", readProgress, { planId })).entries).toEqual([]);
});

test.each([
  ["head", "procedure.not-allowed"],
  ["personnel", "procedure.not-allowed"],
  ["colleague", "plan.unknown"],
] as const)("%s records nothing for somebody else", async (who, code) => {
  const { world, input } = await agreedWorld();
  await expect(as(world, who, recordProgress, { ...input, value: 1 })).rejects.toMatchObject({ code });
});

test("before the agreement there is nothing to be on course to", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await proposedPlan(world, "member");
  const input = { planId, indicatorId, reachedOn: "2026-01-12", note: "", evidenceTitle: "", value: 1 };
  await expect(as(world, "member", recordProgress, input)).rejects.toMatchObject({
    code: "progress.needs-agreement",
  });
});

test("another plan's indicator is not this plan's", async () => {
  const { world, input } = await agreedWorld();
  const other = await agreedPlan(world, "colleague", "head");
  const recorded = as(world, "member", recordProgress, {
    ...input,
    indicatorId: other.indicatorId,
    value: 1,
  });
  await expect(recorded).rejects.toMatchObject({ code: "progress.indicator-unknown" });
});

test("a plan holds what its list shows: neither a record nor a file too many is kept", async () => {
  const { world, planId, indicatorId, input } = await agreedWorld();
  await as(world, "member", recordProgress, { ...input, value: 1, evidenceFile: pdf });
  await fill(world, { planId, indicatorId });
  await expect(
    as(world, "member", recordProgress, { ...input, value: 2, evidenceFile: pdf }),
  ).rejects.toMatchObject({ code: "evidence.too-many", facts: { maximum: 100 } });
  await as(world, "member", recordProgress, { ...input, value: 2 });
  await expect(as(world, "member", recordProgress, { ...input, value: 3 })).rejects.toMatchObject({
    code: "progress.too-many",
    facts: { maximum: 500 },
  });
  const { entries } = await as(world, "head", readProgress, { planId });
  expect(entries.length).toBe(500);
});

/** 498 more records of February, the first 99 with the one file that is there. */
async function fill(world: World, { planId, indicatorId }: { planId: string; indicatorId: string }) {
  const now = world.services.clock();
  const common = { agency_id: world.agencyId, plan_id: planId };
  const records = Array.from({ length: 498 }, () => ({
    ...common,
    progress_id: newId(now),
    indicator_id: indicatorId,
    reached_on: "2026-02-01",
    value: 0.5,
    recorded_by: world.people.member.employeeId,
    recorded_at: now,
  }));
  await world.rows(async (queries) => {
    const { file_id } = await queries.selectFrom("file").select("file_id").executeTakeFirstOrThrow();
    const evidence = records.slice(0, 99).map(({ progress_id }) => ({
      ...common,
      ...{ evidence_id: newId(now), progress_id, title: "rekap", file_id },
    }));
    await queries.insertInto("progress").values(records).execute();
    await queries.insertInto("evidence").values(evidence).execute();
  });
}
