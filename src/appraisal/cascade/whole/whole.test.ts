import { describe, expect, test } from "vitest";
import { type Chain, worldWithChain, year } from "#appraisal/cascade/cascade.fixture.ts";
import { cascadePages } from "#appraisal/cascade/cascade.pages.ts";
import { addGoal } from "#appraisal/cascade/goal/add-goal.ts";
import { shareDraft } from "#appraisal/cascade/matrix/share-draft.ts";
import { as, writtenPlan } from "#appraisal/plan/plan.fixture.ts";
import { addResult } from "#appraisal/plan/result/result.ts";
import { secretaryAppraises } from "#organisation/delegation/outside/outside.fixture.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { visits } from "#test/setup/pages.ts";
import { readWhole } from "./read-whole.ts";

async function open(): Promise<Chain & { unservedId: string }> {
  const chain = await worldWithChain((world, { planId }) => as(world, "head", shareDraft, { planId }));
  const { world } = chain;
  const { goalId: unservedId } = await as(world, "camat", addGoal, { year, statement: "Lingkungan bersih" });
  const { planId } = await writtenPlan(world, "colleague");
  await as(world, "colleague", addResult, {
    ...{ planId, revision: 3, category: "main", statement: "Arsip rapi" },
  });
  return { ...chain, unservedId };
}

describe("the whole cascade", () => {
  test("follows each result up to its goal, through unit goals and heads, unit by unit", async () => {
    const { world, goalId, unitGoalId, unservedId } = await open();
    const whole = await as(world, "camat", readWhole, { year });
    expect(whole.goals).toMatchObject([
      { goalId, results: 2, isUnserved: false },
      { goalId: unservedId, results: 0, isUnserved: true },
    ]);
    const { services, district, ward } = world.units;
    const byUnit = new Map(whole.units.map((unit) => [unit.unitId, unit]));
    expect(byUnit.get(services)).toMatchObject({
      ...{ people: 3, results: 4, loose: 1, without: 0, unplanned: 0, overloaded: 0 },
      goalIds: [unitGoalId],
    });
    expect(byUnit.get(district)).toMatchObject({ isTop: true, people: 1, without: 1, unplanned: 1 });
    expect(byUnit.get(ward)).toMatchObject({ people: 1, without: 1, unplanned: 1, goalIds: [] });
  });

  test("names each gap in words and leads to where it is mended", async () => {
    const { world, unservedId } = await open();
    const browser = visits(world, cascadePages);
    const { html } = await browser.get("camat", `/peran-hasil/${year}`);
    expect(html).toContain(`<a href="/peran-hasil/sasaran/${unservedId}">Lingkungan bersih</a>`);
    expect(html).toContain(`<a href="/organisasi/unit/${world.units.ward}">Kelurahan Plaju Ilir</a>`);
    expect(html).toContain("1 hasil tidak mendukung apa pun");
    const opened = await browser.get("camat", `/peran-hasil/${year}?unit=${world.units.services}`);
    const { employeeId } = world.people.colleague;
    expect(opened.html).toContain(`<a href="/peran-hasil/orang/${employeeId}?tahun=${year}"><span`);
    const mine = await browser.get("colleague", "/peran-hasil");
    expect(mine.html).toMatch(/href="\/rencana\/[0-9a-f-]+\/hasil\/[0-9a-f-]+"/);
    const ward = await browser.get("camat", `/peran-hasil/${year}?unit=${world.units.ward}`);
    expect(ward.html).toContain(`/peran-hasil/matriks?tahun=${year}"><span`); // the camat heads the vacant ward
  });

  test("asks nobody for a plan that cannot be made: who has no appraiser is led to where one is named", async () => {
    const { world } = await open();
    const browser = visits(world, cascadePages);
    const { employeeId } = world.people.camat;
    const way = `<a href="/pegawai/${employeeId}#penilai">Belum ada pejabat penilai`;
    const before = await browser.get("camat", `/peran-hasil/${year}`);
    expect(before.html).toContain(way);
    expect(before.html).not.toContain('<a href="/rencana">Kecamatan Plaju');
    const path = `/peran-hasil/${year}?unit=${world.units.district}`;
    expect((await browser.get("camat", path)).html).toContain(`href="/pegawai/${employeeId}#penilai"><span`);
    await secretaryAppraises(world);
    const after = await browser.get("camat", `/peran-hasil/${year}`);
    expect(after.html).not.toContain(way);
    expect(after.html).toContain('<a href="/rencana">Kecamatan Plaju');
  });

  test("is for readers of the year: a head of a unit sees that unit, a member nothing", async () => {
    const { world } = await open();
    const { units } = await as(world, "head", readWhole, { year });
    expect(units.map(({ unitId }) => unitId)).toEqual([world.units.services]);
    await expect(as(world, "head", readWhole, { year, unitId: world.units.ward })).rejects.toMatchObject({
      code: "period.unit-unknown",
    });
    await expect(as(world, "member", readWhole, { year })).rejects.toMatchObject({
      code: "procedure.not-allowed",
    });
  });

  test("takes a handful of queries", async () => {
    const { world } = await open();
    expect(await countQueries(() => as(world, "auditor", readWhole, { year }))).toBeLessThanOrEqual(8);
  });
});
