import { expect, test } from "vitest";
import { year } from "#appraisal/cascade/cascade.fixture.ts";
import { as, worldWithPeriod } from "#appraisal/plan/plan.fixture.ts";
import { addGoal } from "./add-goal.ts";
import { changeGoal } from "./change-goal.ts";
import { importGoals } from "./import-goals.ts";
import { listGoals, listGoalsAbove } from "./read-goals.ts";

const refused = { code: "procedure.not-allowed" };

test("the agency's goals are kept by its head and the personnel office, a unit's also by its head", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { services, ward } = world.units;
  for (const who of ["camat", "personnel"] as const)
    await as(world, who, addGoal, { year, statement: `Sasaran dari ${who}` });
  await as(world, "head", addGoal, { year, unitId: services, statement: "Sasaran seksi" });
  for (const [who, unitId] of [
    ["head", null],
    ["head", ward],
    ["member", services],
    ["auditor", null],
  ] as const)
    await expect(
      as(world, who, addGoal, { year, unitId, statement: "Bukan milik saya" }),
    ).rejects.toMatchObject(refused);
  const { goals } = await as(world, "member", listGoals, { year });
  expect(goals.map(({ statement, unitName }) => [unitName, statement])).toEqual([
    [null, "Sasaran dari camat"],
    [null, "Sasaran dari personnel"],
    ["Seksi Pelayanan Umum", "Sasaran seksi"],
  ]);
});

test("a unit's goal serves one of a level above, and none beside it", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { district, services, ward } = world.units;
  const add = async (unitId: string | null, statement: string, servesId: string | null = null) =>
    (await as(world, "personnel", addGoal, { year, unitId, statement, servesId })).goalId;
  const ofAgency = await add(null, "Instansi");
  const ofDistrict = await add(district, "Kecamatan", ofAgency);
  const beside = await add(ward, "Kelurahan", ofDistrict);
  const above = await as(world, "head", listGoalsAbove, { year, unitId: services });
  expect(above.goals.map(({ goalId }) => goalId)).toEqual([ofAgency, ofDistrict]);
  await expect(add(services, "Seksi", beside)).rejects.toMatchObject({
    faults: [{ path: "servesId", code: "goal.serves-unknown" }],
  });
});

test("pasted lines become goals with their indicators, and pasting them again adds none", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const lines = "Warga puas\tIKM\t≥ 85\n\tPengaduan dijawab\t≥ 90 %\nLingkungan bersih | Titik sampah | 0";
  const paste = () => as(world, "camat", importGoals, { year, lines });
  expect(await paste()).toEqual({ added: 2, already: 0 });
  expect(await paste()).toEqual({ added: 0, already: 2 });
  const { goals } = await as(world, "camat", listGoals, { year });
  expect(goals.map(({ statement, indicators }) => [statement, indicators])).toEqual([
    [
      "Warga puas",
      [
        { statement: "IKM", target: "≥ 85" },
        { statement: "Pengaduan dijawab", target: "≥ 90 %" },
      ],
    ],
    ["Lingkungan bersih", [{ statement: "Titik sampah", target: "0" }]],
  ]);
  await expect(as(world, "camat", importGoals, { year, lines: "| IKM | 85" })).rejects.toMatchObject({
    faults: [{ path: "lines", code: "goal.line-no-goal", facts: { line: 1 } }],
  });
});

test("who changes a goal that somebody changed since is told", async () => {
  const world = await worldWithPeriod("2026-01-12");
  const { goalId } = await as(world, "camat", addGoal, { year, statement: "Warga puas" });
  const change = (statement: string) =>
    as(world, "personnel", changeGoal, { goalId, revision: 1, statement });
  await change("Warga sangat puas");
  await expect(change("Warga cukup puas")).rejects.toMatchObject({ code: "procedure.changed-meanwhile" });
});
