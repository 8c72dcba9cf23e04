import { expect, test } from "vitest";
import { agreePlan } from "#appraisal/plan/dialogue/agree-plan.ts";
import { addIndicator } from "#appraisal/plan/indicator/indicator.ts";
import { as, worldWithPeriod, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { proposePlan } from "#appraisal/plan/proposal/propose-plan.ts";
import { newId } from "#platform/clock/new-id.ts";
import { adviseOnIndicator } from "#rules/indicator-advice/indicator-advice.ts";
import { visits } from "#test/setup/pages.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
import { entryKey } from "./entry-key.ts";
import { hideEntry, showEntry } from "./hide-entry.ts";
import { libraryPages } from "./library.pages.tsx";
import { references } from "./reference.ts";
import { searchLibrary } from "./search-library.ts";
import { endSharing, sharePlan } from "./share-plan.ts";

/** An agreed plan with a good indicator of `statement`, a vague one, and one that names its head. */
async function planWith(world: World, who: WorldPerson, statement: string, target: number): Promise<string> {
  const { planId, resultId, revision } = await writtenPlan(world, who);
  const good = { aspect: "time" as const, comparison: "at-most" as const, unit: "menit", target };
  const rows = [
    { ...good, statement },
    { aspect: "quality" as const, statement: "Melaksanakan pelayanan dengan baik", targetText: "Baik" },
    { ...good, statement: "Median waktu tunggu warga yang dilayani Hendra" },
  ];
  let seen = revision;
  for (const row of rows)
    seen = (await as(world, who, addIndicator, { planId, resultId, revision: seen, ...row })).revision;
  const { version } = await as(world, who, proposePlan, { planId, revision: seen });
  await as(world, "head", agreePlan, { planId, version });
  return planId;
}

const queued = "Median waktu tunggu warga di loket, dari antre sampai dilayani";

async function found(world: World, words: string) {
  const { entries } = await as(world, "colleague", searchLibrary, { words });
  return entries;
}

test("an agreed plan enters when its owner says so, without what is vague and what names somebody, and leaves again", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const planId = await planWith(world, "member", queued, 15);
  expect(await found(world, "antre")).toEqual([]);
  await expect(as(world, "head", sharePlan, { planId })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await as(world, "member", sharePlan, { planId });
  const [entry, ...others] = await found(world, "antre");
  expect(others).toEqual([]);
  expect(entry).toMatchObject({ plans: 1, aspect: "time", unit: "menit", kinds: ["pelaksana"], range: null });
  expect(JSON.stringify(entry)).not.toMatch(/Ratna|Hendra|Seksi|15/);
  expect(await found(world, "melaksanakan pelayanan")).toEqual([]);
  expect(await found(world, "hendra")).toEqual([]);
  await as(world, "member", endSharing, { planId });
  expect(await found(world, "antre")).toEqual([]);
});

test("the same in other small words and spelling is one entry; a range is shown from five plans on", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const planId = await planWith(world, "member", queued, 15);
  await as(world, "member", sharePlan, { planId });
  await as(world, "colleague", sharePlan, {
    planId: await planWith(
      world,
      "colleague",
      "Median waktu tunggu warga pada loket (antre sampai dilayani)",
      20,
    ),
  });
  expect(await found(world, "antre")).toMatchObject([{ plans: 2, range: null }]);
  await world.rows(async (queries) => {
    const own = await queries
      .selectFrom("library_use")
      .selectAll()
      .where("statement", "like", "%antre%")
      .execute();
    const plan = await queries
      .selectFrom("plan")
      .selectAll()
      .where("plan_id", "=", planId)
      .executeTakeFirstOrThrow();
    for (const [index, target] of [10, 12, 30].entries()) {
      const copy = { ...plan, plan_id: newId(new Date(index)), starts_on: `2026-0${index + 2}-01` };
      await queries.insertInto("plan").values(copy).execute();
      const row = { ...own[0], plan_id: copy.plan_id, indicator_id: newId(new Date(index)), target };
      await queries
        .insertInto("library_use")
        .values({ ...(own[0] ?? fail()), ...row })
        .execute();
    }
  });
  expect(await found(world, "antre")).toMatchObject([{ plans: 5, range: { least: 10, most: 30 } }]);
});

function fail(): never {
  throw new Error("nothing was shared");
}

test("personnel hides an entry with a reason and shows it again; nobody else does or sees what is hidden", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const [entry] = await found(world, "legalisasi");
  const key = entry?.key ?? "";
  const hide = { key, reason: "Loket ini sudah tidak ada" };
  await expect(as(world, "head", hideEntry, hide)).rejects.toMatchObject({ code: "procedure.not-allowed" });
  await as(world, "personnel", hideEntry, hide);
  expect(await found(world, "legalisasi")).toEqual([]);
  const hidden = await as(world, "personnel", searchLibrary, { hidden: "yes" });
  expect(hidden.entries).toMatchObject([{ key, hidden: { reason: "Loket ini sudah tidak ada" } }]);
  await expect(as(world, "head", searchLibrary, { hidden: "yes" })).rejects.toMatchObject({
    code: "procedure.not-allowed",
  });
  await as(world, "personnel", showEntry, { key });
  expect(await found(world, "legalisasi")).toHaveLength(1);
});

test("the library is read page by page, each entry once, forwards and back", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const keys: string[] = [];
  let after: string | undefined;
  let pages = 0;
  do {
    const page = await as(world, "member", searchLibrary, { after });
    keys.push(...page.entries.map(({ key }) => key));
    after = page.next ?? undefined;
    pages += 1;
  } while (after);
  expect(pages).toBeGreaterThan(1);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThanOrEqual(references().length);
  const back = await as(world, "member", searchLibrary, { before: keys[20] });
  expect(back.entries.map(({ key }) => key)).toEqual(keys.slice(0, 20));
});

test("an entry leads to the form of the result that it is sought for, and to no other address", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const id = newId(new Date(0));
  const result = `/rencana/${id}/hasil/${id}`;
  const pages = visits(world, libraryPages);
  const sought = await pages.get(
    "member",
    `/pustaka-indikator?kata=legalisasi&untuk=${encodeURIComponent(result)}`,
  );
  expect(sought.html).toContain(`href="${result}/indikator/baru?statement=Persentase+permohonan+legalisasi`);
  const elsewhere = await pages.get(
    "member",
    "/pustaka-indikator?kata=legalisasi&untuk=https%3A%2F%2Fjahat.example",
  );
  expect(elsewhere.html).not.toContain("jahat.example/");
  expect(elsewhere.html).not.toContain("indikator/baru");
});

test("each example written for Ampera is well written by the rules, and each shows a weaker one it replaces", () => {
  expect(references().length).toBeGreaterThanOrEqual(38);
  for (const { statement, aspect, unit, target, insteadOf } of references()) {
    const advice = adviseOnIndicator({ statement, aspect, unit, target: String(target) });
    expect(
      advice.map(({ code }) => code),
      statement,
    ).toEqual([expect.stringMatching(/^measurable/)]);
    expect(insteadOf).not.toBe(statement);
  }
  expect(new Set(references().map(({ key }) => key)).size).toBe(references().length);
});

test("an aspect tells entries apart, spelling and small words do not", () => {
  const one = entryKey({ statement: "Waktu tunggu warga, di loket", aspect: "time" });
  expect(entryKey({ statement: "waktu TUNGGU warga pada loket.", aspect: "time" })).toBe(one);
  expect(entryKey({ statement: "Waktu tunggu warga, di loket", aspect: "quality" })).not.toBe(one);
});
