import { expect, test } from "vitest";
import { agreedPlan, as, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { visits } from "#test/setup/pages.ts";
import { readProgress } from "./read-progress.ts";
import { recordSeveral } from "./record-several.ts";
import { severalPages } from "./several.pages.tsx";

async function agreedWorld() {
  const world = await worldWithPeriod("2026-01-12");
  const { planId, indicatorId } = await agreedPlan(world, "member", "head");
  world.goTo("2026-03-10");
  const path = `/rencana/${planId}/kemajuan/sekaligus`;
  const entries = async () => (await as(world, "member", readProgress, { planId })).entries;
  return { world, planId, indicatorId, path, entries, pages: visits(world, severalPages) };
}

test("one form records every indicator that was filled in, and leaves the others alone", async () => {
  const { indicatorId, path, entries, pages } = await agreedWorld();
  expect((await pages.get("member", path)).html).toContain("≤ 1 hari kerja");
  const sent = { reachedOn: "2026-03-10", indicator: indicatorId };
  const empty = await pages.post("member", path, { ...sent, [`value.${indicatorId}`]: "" });
  expect(empty.status).toBe(422);
  expect(empty.html).toContain("Isi sedikitnya satu indikator.");
  expect(await entries()).toEqual([]);
  const { status } = await pages.post("member", path, { ...sent, [`value.${indicatorId}`]: "0,8" });
  expect(status).toBe(303);
  expect(await entries()).toMatchObject([{ indicatorId, value: 0.8, reachedOn: "2026-03-10" }]);
  expect((await pages.get("member", path)).html).toContain("terakhir 0,8 hari kerja");
});

test("what is no number stands at its field with what was typed, and nothing of the form is kept", async () => {
  const { indicatorId, path, entries, pages } = await agreedWorld();
  const sent = { reachedOn: "2026-03-10", indicator: indicatorId, [`value.${indicatorId}`]: "banyak" };
  const { status, html } = await pages.post("member", path, sent);
  expect(status).toBe(422);
  expect(html).toContain(`href="#f-value-${indicatorId}"`);
  expect(html).toContain('value="banyak"');
  expect(await entries()).toEqual([]);
});

test("nobody records for somebody else, and not into another plan", async () => {
  const { world, planId, indicatorId } = await agreedWorld();
  const several = (who: "member" | "head" | "colleague", id = indicatorId) =>
    as(world, who, recordSeveral, {
      ...{ planId, reachedOn: "2026-03-10", entries: [{ indicatorId: id, value: 1 }] },
    });
  await expect(several("head")).rejects.toMatchObject({ code: "procedure.not-allowed" });
  await expect(several("colleague")).rejects.toMatchObject({ code: "plan.unknown" });
  const other = await agreedPlan(world, "colleague", "head");
  await expect(several("member", other.indicatorId)).rejects.toMatchObject({
    code: "progress.indicator-unknown",
  });
});
