import { expect, test } from "vitest";
import { organisationPages } from "#organisation/pages.ts";
import { newId } from "#platform/clock/new-id.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld, type World } from "#test/setup/world.ts";

/** So many vacant positions of one name in the ward. */
async function addPositions({ rows, services, units, positions }: World, count: number): Promise<void> {
  const now = services.clock();
  const place = { agency_id: 1, unit_id: units.ward, kind: "pelaksana", leads_unit: false };
  const many = Array.from({ length: count }, () => ({
    ...{ ...place, position_id: newId(now), title: "Pengadministrasi Umum", reports_to_id: positions.lurah },
  }));
  await rows((queries) => queries.insertInto("position").values(many).execute());
}

async function openChoice(positionsMore: number) {
  const world = await makeWorld();
  await addPositions(world, positionsMore);
  const pages = visits(world, organisationPages);
  const path = `/pegawai/${world.people.member.employeeId}/pindah`;
  return {
    world,
    pages,
    path,
    open: async (query = "") => (await pages.get("personnel", path + query)).html,
  };
}

const groupsIn = (html: string) =>
  [...html.matchAll(/<optgroup label="([^"]+)">/g)].map(([, label]) => label);
const optionsIn = (html: string) =>
  [...html.slice(html.indexOf('name="positionId"')).matchAll(/<option value="[^"]+"[^>]*>([^<]+)/g)].map(
    ([, label]) => label,
  );

test("a position is listed under its unit, with its unit and its holder, what is free first", async () => {
  const { open } = await openChoice(1);
  const html = await open();
  expect(groupsIn(html)).toEqual([
    "Kecamatan Plaju",
    "Kelurahan Plaju Ilir",
    "Seksi Pelayanan Umum",
    "Subbagian Umum dan Kepegawaian",
  ]);
  expect(optionsIn(html).slice(0, 4)).toEqual([
    "Camat Plaju, Kecamatan Plaju (sekarang Siti Aminah, S.STP., M.Si.)",
    "Lurah Plaju Ilir, Kelurahan Plaju Ilir (lowong)",
    "Pengadministrasi Umum, Kelurahan Plaju Ilir (lowong)",
    "Penata Layanan Kelurahan, Kelurahan Plaju Ilir (sekarang Yuni Kartika)",
  ]);
  expect(html).not.toContain('name="unit"'); // eight fit into one list
});

test("where there are many, the unit is chosen before, and only its positions are offered", async () => {
  const { world, open } = await openChoice(40);
  expect(await open()).toContain('name="unit"');
  const narrowed = await open(`?unit=${world.units.services}`);
  expect(groupsIn(narrowed)).toEqual(["Seksi Pelayanan Umum"]);
  expect(narrowed).toContain(`action="/pegawai/${world.people.member.employeeId}/pindah?unit=`);
});

test("of more than fit into a list none is offered before a unit is chosen", async () => {
  const { world, open } = await openChoice(320);
  const html = await open();
  expect(optionsIn(html)).toEqual([]);
  expect(html).toContain("Pilih dahulu unit kerjanya di atas");
  expect(optionsIn(await open(`?unit=${world.units.staff}`))).toHaveLength(2);
});

test("what was chosen stays chosen, whatever is offered beside it", async () => {
  const { world, pages, path } = await openChoice(320);
  const positionId = world.positions.wardMember;
  const sent = await pages.post("personnel", `${path}?unit=${world.units.staff}`, { positionId });
  expect(sent.html).toContain(`<option value="${positionId}" selected`);
  const change = await pages.get("personnel", `/organisasi/jabatan/${world.positions.head}/ubah`);
  expect(change.html).toContain(`<option value="${world.positions.camat}" selected`);
});
