import { expect, test } from "vitest";
import { appoint } from "#organisation/appointment/appoint.ts";
import { appointActing } from "#organisation/appointment/appoint-acting.ts";
import { addPosition } from "#organisation/position/add-position.ts";
import { changePosition } from "#organisation/position/change-position.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { type WorldUnit, worldPositions } from "#test/setup/world.people.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { addUnit } from "./add-unit.ts";
import { changeUnit } from "./change-unit.ts";
import { readOrganisation } from "./read-organisation.ts";
import { readUnit } from "./read-unit.ts";
import { unitPages } from "./unit.pages.tsx";

function code(...codes: string[]) {
  return { faults: codes.map((each) => expect.objectContaining({ code: each })) };
}

test("each unit has its head, and counts the people of everything below", async () => {
  const world = await makeWorld();
  const { units } = await as(world, "member", readOrganisation, {});
  const shown = units.map(({ name, head, people }) => [name, head?.name ?? null, people]);
  expect(shown).toEqual([
    ["Kecamatan Plaju", world.people.camat.name, 7],
    ["Kelurahan Plaju Ilir", null, 1],
    ["Seksi Pelayanan Umum", world.people.head.name, 3],
    ["Subbagian Umum dan Kepegawaian", world.people.personnel.name, 2],
  ]);
});

test("a unit's page names the way to it, its positions and who holds them", async () => {
  const world = await makeWorld();
  const view = await as(world, "member", readUnit, { unitId: world.units.ward });
  expect(view.path).toEqual([{ unitId: world.units.district, name: "Kecamatan Plaju" }]);
  expect(view.positions.map(({ title, holders, reportsTo }) => [title, holders[0]?.name, reportsTo])).toEqual(
    [
      ["Lurah Plaju Ilir", undefined, "Camat Plaju"],
      ["Penata Layanan Kelurahan", "Yuni Kartika", "Lurah Plaju Ilir"],
    ],
  );
});

test("a unit's page says who is going to hold a position, and from when", async () => {
  const world = await makeWorld();
  const { employeeId, name } = world.people.colleague;
  const plt = { kind: "plt", positionId: world.positions.lurah, decree: "800/1/2026" } as const;
  const days = { startsOn: "2026-04-01", endsOn: "2026-06-30" };
  await as(world, "personnel", appointActing, { ...plt, ...days, employeeId });
  const { positions } = await as(world, "member", readUnit, { unitId: world.units.ward });
  expect(positions[0]).toMatchObject({
    holders: [],
    coming: [{ employeeId, name, kind: "plt", startsOn: "2026-04-01" }],
  });
  const { html } = await visits(world, unitPages).get("member", `/organisasi/unit/${world.units.ward}`);
  expect(html).toContain("mulai 1 April 2026:");
});

test("units grow and move, but never below themselves, and no two bear one name", async () => {
  const world = await makeWorld();
  const { services, ward, district } = world.units;
  const { unitId } = await as(world, "personnel", addUnit, { parentId: services, name: "Loket Terpadu" });
  const change = (input: { unitId: string; name: string; parentId?: string }) =>
    as(world, "personnel", changeUnit, { ...input, revision: 1 });
  await expect(
    change({ unitId: services, name: "Seksi Pelayanan Umum", parentId: unitId }),
  ).rejects.toMatchObject(code("unit.below-itself"));
  await expect(change({ unitId, name: "Kelurahan Plaju Ilir" })).rejects.toMatchObject(
    code("unit.name-taken"),
  );
  await expect(
    as(world, "personnel", addUnit, { parentId: district, name: "Loket Terpadu" }),
  ).rejects.toMatchObject(code("unit.name-taken"));
  await change({ unitId, name: "Loket Plaju", parentId: ward });
  await change({ unitId: district, name: "Kecamatan Plaju Raya", parentId: ward }); // the top stays the top
  const { units } = await as(world, "member", readOrganisation, {});
  expect(units.find((unit) => unit.unitId === unitId)).toMatchObject({ name: "Loket Plaju", parentId: ward });
  expect(units.find((unit) => unit.unitId === district)).toMatchObject({
    name: "Kecamatan Plaju Raya",
    parentId: null,
  });
});

const bodyOf = (world: World, key: keyof typeof worldPositions) => {
  const { title, unit, kind, leads }: { title: string; unit: WorldUnit; kind: string; leads: boolean } =
    worldPositions[key];
  const ids = { positionId: world.positions[key], unitId: world.units[unit] };
  return { ...ids, revision: 1, title, kind, leadsUnit: leads };
};

test("positions report upwards only: no circle, and one top", async () => {
  const world = await makeWorld();
  const { head, member, camat } = world.positions;
  type Changed = ReturnType<typeof bodyOf> & { reportsToId?: string };
  const change = (input: Changed) => as(world, "personnel", changePosition, input);
  await expect(change({ ...bodyOf(world, "head"), reportsToId: member })).rejects.toMatchObject(
    code("position.below-itself"),
  );
  await expect(change({ ...bodyOf(world, "head"), reportsToId: head })).rejects.toMatchObject(
    code("position.below-itself"),
  );
  await expect(change({ ...bodyOf(world, "camat"), reportsToId: member })).rejects.toMatchObject(
    code("position.below-itself"),
  );
  await expect(change(bodyOf(world, "head"))).rejects.toMatchObject(code("position.needs-above"));
  await change({ ...bodyOf(world, "camat"), title: "Camat Plaju Raya" });
  await change({ ...bodyOf(world, "member"), reportsToId: camat });
  const { positionId: _, ...second } = { ...bodyOf(world, "camat"), leadsUnit: false };
  await expect(as(world, "personnel", addPosition, second)).rejects.toMatchObject(
    code("position.needs-above"),
  );
  const odd = { ...second, kind: "raja", unitId: crypto.randomUUID(), reportsToId: crypto.randomUUID() };
  await expect(as(world, "personnel", addPosition, odd)).rejects.toMatchObject(
    code("unit.unknown", "position.kind-unknown", "position.unknown"),
  );
});

test("a unit has one leading position", async () => {
  const world = await makeWorld();
  const { head, camat, member } = world.positions;
  const led = { faults: [{ path: "leadsUnit", code: "position.unit-led", facts: { title: "Camat Plaju" } }] };
  const { positionId: _, ...ofHead } = bodyOf(world, "head");
  const second = { ...ofHead, unitId: world.units.district, title: "Sekretaris Camat", reportsToId: camat };
  await expect(as(world, "personnel", addPosition, second)).rejects.toMatchObject(led);
  const moved = { ...second, positionId: head };
  await expect(as(world, "personnel", changePosition, moved)).rejects.toMatchObject(led);
  const leading = { ...bodyOf(world, "member"), leadsUnit: true, reportsToId: camat };
  await expect(as(world, "personnel", changePosition, leading)).rejects.toMatchObject(
    code("position.unit-led"),
  );
  await as(world, "personnel", changePosition, {
    ...bodyOf(world, "head"),
    leadsUnit: false,
    reportsToId: camat,
  });
  await as(world, "personnel", changePosition, leading);
  const again = { ...leading, title: "Kepala Seksi", positionId: member, revision: 2 };
  await as(world, "personnel", changePosition, again);
});

test("a position that several people hold cannot become a leading one", async () => {
  const world = await makeWorld();
  const { employeeId } = world.people.colleague;
  const positionId = world.positions.member;
  const moved = { employeeId, positionId, startsOn: "2026-03-01", decree: "821/3/2026" };
  await as(world, "personnel", appoint, moved);
  const leading = { ...bodyOf(world, "member"), leadsUnit: true, reportsToId: world.positions.head };
  await expect(as(world, "personnel", changePosition, leading)).rejects.toMatchObject(
    code("position.unit-led", "position.shared"),
  );
});
