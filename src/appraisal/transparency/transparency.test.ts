import { sql } from "kysely";
import { expect, test } from "vitest";
import { agreedPlan, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { callProcedure } from "#platform/http/ask.ts";
import type { World } from "#test/setup/world.ts";
import { lawInUse } from "./law-in-use.ts";
import { readTransparency } from "./read-transparency.ts";

const read = (world: World) => callProcedure(readTransparency, { agencyId: 1 }, world.unsigned);

/** A closed year in which so many invented people have each rating. */
async function closedYear(world: World, counts: Readonly<Record<string, number>>): Promise<void> {
  await world.rows(async (queries) => {
    const id = crypto.randomUUID();
    await sql`insert into job_progress (agency_id, job_id, kind, queued_at) values (1, ${id}, 'test', now())`.execute(
      queries,
    );
    await sql`insert into year_closing (agency_id, closing_id, year, reason, job_id, started_by, started_at)
      values (1, ${id}, 2026, '', ${id}, gen_random_uuid(), now())`.execute(queries);
    await sql`insert into year_closing_end (agency_id, closing_id, people, rated, finished_at) values (1, ${id}, 9, 9, now())`.execute(
      queries,
    );
    for (const [at, [rating, people]] of Object.entries(counts).entries())
      await sql`with invented as (insert into employee (agency_id, employee_id, nip, name, status)
          select 1, gen_random_uuid(), '1990010120150${sql.lit(at)}' || lpad(n::text, 4, '0'), 'Rekaan', 'PNS'
          from generate_series(1, ${people}::integer) n returning employee_id)
        insert into annual_result (agency_id, closing_id, employee_id, overall_rating, parts, because)
        select 1, ${id}, employee_id, ${rating}, '[]', '[]' from invented`.execute(queries);
  });
}

test("anybody reads it, and no figure tells of fewer than five people", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await agreedPlan(world, "member", "head");
  const [year] = (await read(world)).years;
  expect(year).toMatchObject({ year: 2026, plansAgreed: null, ratings: null });
  expect(year?.objections).toEqual({ filed: 0, decided: 0, changed: 0 });
});

test("of a closed year the ratings are told; a small group is hidden together with another, so that no sum gives it away", async () => {
  const world = await worldWithPeriod("2026-01-12");
  await closedYear(world, { good: 20, "very-good": 9, poor: 2 });
  const [year] = (await read(world)).years;
  expect(year?.ratings).toEqual({ rated: 31, cells: [{ rating: "good", people: 20 }] });
});

test("the rules are those in force on the day, each article once", async () => {
  const { services } = await worldWithPeriod("2026-01-12");
  const laws = lawInUse(services.law, "2026-01-12");
  const rating = laws.find(({ topic }) => topic === "overall-rating");
  expect(rating?.sources.map(({ regulation }) => regulation)).toContain("PermenPAN-RB 6/2022");
  for (const { sources } of laws)
    expect(new Set(sources.map(({ regulation, article }) => regulation + article)).size).toBe(sources.length);
});
