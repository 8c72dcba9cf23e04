import { expect, test } from "vitest";
import { numberPages } from "#appraisal/annual/number/number.pages.tsx";
import { settleRatings } from "#appraisal/exchange/decision/settle.ts";
import { fileOf, ratedWorld, skpRow, uploaded } from "#appraisal/exchange/exchange.fixture.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { visits } from "#test/setup/pages.ts";
import { followUpPages } from "./follow-up.pages.tsx";
import { listFollowUps } from "./list-follow-ups.ts";
import { myFollowUps } from "./my-follow-ups.ts";

/** Of the ward's member with a plan and of Darto without one, the year is known from the national system alone. */
async function ratedElsewhere() {
  const { world } = await ratedWorld();
  const rows = [skpRow("wardMember", "1", "1", "1"), skpRow("colleague", "3", "2", "3")];
  const { importId, revision } = await uploaded(world, await fileOf(rows));
  await as(world, "personnel", settleRatings, {
    ...{ importId, revision, kind: "only-in-file", choice: "national", isAll: true },
    reason: "Tahun ini dinilai lewat e-Kinerja",
  });
  return world;
}

test("who was rated in the national system alone is named as such to the own head, and counted for the office", async () => {
  const world = await ratedElsewhere();
  expect(await as(world, "camat", myFollowUps, { year: 2026 })).toMatchObject({
    ...{ people: [], elsewhere: [world.people.wardMember.name] },
  });
  expect((await as(world, "head", myFollowUps, { year: 2026 })).elsewhere).toEqual([
    world.people.colleague.name,
  ]);
  const { units, people, next, elsewhere } = await as(world, "personnel", listFollowUps, { year: 2026 });
  const counted = units.reduce((all, unit) => all + unit.people, 0);
  expect([counted, next, elsewhere]).toEqual([people.length, null, 2]);
  const pages = visits(world, followUpPages);
  const mine = await pages.get("camat", "/tindak-lanjut?tahun=2026");
  expect(mine.html).toContain(`Dinilai di sistem nasional: ${world.people.wardMember.name}.`);
  const year = await pages.get("personnel", "/periode/2026/tindak-lanjut");
  expect(year.html).toContain("2 pegawai dinilai di sistem nasional saja");
});

test("what ends no year is no annual rating, on either page that is about one", async () => {
  const { world } = await ratedWorld();
  const nowhere = "019a0000-0000-7000-8000-000000000001";
  for (const [pages, path] of [
    [followUpPages, "tindak-lanjut"],
    [numberPages, "angka"],
  ] as const) {
    const { status, html } = await visits(world, pages).get("head", `/evaluasi/${nowhere}/${path}`);
    expect([status, html.includes("Predikat tahunan ini tidak ditemukan")]).toEqual([404, true]);
  }
});
