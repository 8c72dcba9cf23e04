import { sql } from "kysely";
import { expect, test } from "vitest";
import { numberPages } from "#appraisal/annual/number/number.pages.tsx";
import { ratedYears } from "#appraisal/annual/rated-year.ts";
import { settleRatings } from "#appraisal/exchange/decision/settle.ts";
import { fileOf, ratedWorld, skpRow, uploaded } from "#appraisal/exchange/exchange.fixture.ts";
import { openPeriod } from "#appraisal/period/period.ts";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { visits } from "#test/setup/pages.ts";
import type { WorldPerson } from "#test/setup/world.people.ts";
import type { World } from "#test/setup/world.ts";
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

/** A plan of these days like the member's, and perhaps with its annual rating. */
async function plan(
  world: World,
  who: WorldPerson,
  days: { year: number; startsOn: string; isRated: boolean },
) {
  const { employeeId, appointmentId } = world.people[who];
  const { year, startsOn } = days;
  await world.rows((queries) =>
    sql`
      with made as (
        insert into plan (agency_id, plan_id, year, employee_id, appraiser_id, appointment_id, starts_on, ends_on,
          approach, form, created_at)
        select agency_id, gen_random_uuid(), ${year}, ${employeeId}::uuid, appraiser_id, ${appointmentId}::uuid,
          ${startsOn}::date, ${`${year}-12-31`}::date, approach, form, created_at
        from plan where employee_id = ${world.people.member.employeeId}::uuid and year = 2026
        returning plan_id
      )
      insert into evaluation (agency_id, evaluation_id, plan_id, interval, results_rating, conduct_rating,
        overall_rating, because, content, decided_by, decided_at)
      select 1, gen_random_uuid(), plan_id, 'annual', 'above', 'above', 'very-good', '[]', '{}',
        ${world.people.camat.employeeId}::uuid, now()
      from made where ${days.isRated}`.execute(queries),
  );
}

test("the years before count also where only the national system rated them, but not a part before an unrated one", async () => {
  const world = await ratedElsewhere();
  await as(world, "personnel", openPeriod, { year: 2027 });
  await plan(world, "administrator", { year: 2026, startsOn: "2026-11-01", isRated: false });
  const people = ["wardMember", "colleague", "administrator"] as const;
  for (const who of people) await plan(world, who, { year: 2027, startsOn: "2027-01-01", isRated: true });
  const ids = people.map((who) => world.people[who].employeeId);
  const years = await world.database.read(1, (queries) =>
    ratedYears(queries, { agencyId: 1, year: 2027, employeeIds: ids }),
  );
  const earlier = new Map(years.map((one) => [one.employeeId, one.earlier]));
  expect(ids.map((employeeId) => earlier.get(employeeId))).toEqual([
    ["very-good"],
    ["needs-improvement"],
    [],
  ]);
});

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
