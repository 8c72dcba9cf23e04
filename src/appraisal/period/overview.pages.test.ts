import { expect, test } from "vitest";
import { newId } from "#platform/clock/new-id.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { type Visits, visits } from "#test/setup/pages.ts";
import type { World } from "#test/setup/world.ts";
import { worldInEveryState } from "./period.fixture.ts";
import { periodPages } from "./period.pages.tsx";

test("the page leads from a figure to the names, and from a unit into it", async () => {
  const world = await worldInEveryState();
  world.goTo("2026-11-24");
  const pages = visits(world, periodPages);
  const { html } = await pages.get("personnel", "/periode/2026");
  expect(html).toContain(
    "1 dari 7 rencana sudah disepakati, 3 belum mulai. Disepakati paling lambat 31 Januari 2026.",
  );
  expect(html).toContain(`href="/periode/2026?keadaan=not-started#orang"`);
  expect(html).toContain("6 rencana belum disepakati setelah tenggatnya");
  expect(html).toContain(`href="/periode/2026?unit=${world.units.services}"`);
  const { html: waiting } = await pages.get("personnel", "/periode/2026?keadaan=proposed");
  expect(waiting).toContain(`href="/pegawai/${world.people.wardMember.employeeId}"`);
  expect(waiting).not.toContain(`href="/pegawai/${world.people.member.employeeId}"`);
  expect(waiting).toContain("1 dari 1");
});

test("the names go along as a file, narrowed down as on the page; NIPs to the office alone", async () => {
  const world = await worldInEveryState();
  const pages = visits(world, periodPages);
  const file = async (who: Parameters<Visits["get"]>[0], query: string) =>
    (await pages.get(who, `/periode/2026/unduh.csv${query}`)).html.trim().split(/\r?\n/);
  const { member, wardMember } = world.people;
  const [head, ...rows] = await file("personnel", "?keadaan=agreed");
  expect(head).toMatch(/Nama.NIP.Jabatan.Unit.Rencana.Tenggat.Pejabat penilai/);
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain(member.nip);
  const seen = (await file("camat", "?keadaan=proposed")).join("\n");
  expect(seen).toContain(wardMember.name);
  expect(seen).not.toContain(wardMember.nip);
  const xlsx = await pages.get("personnel", "/periode/2026/unduh.xlsx");
  expect(xlsx.html.slice(0, 2)).toBe("PK");
});

test("a file of more people than are read at once has each of them once", async () => {
  const world = await worldInEveryState();
  await addPeople(world, 1004);
  const { html } = await visits(world, periodPages).get("personnel", "/periode/2026/unduh.csv");
  const [, ...rows] = html.trim().split(/\r?\n/);
  expect(rows).toHaveLength(1011);
  expect(new Set(rows).size).toBe(1011);
});

test("whoever may not look, and whoever asks for a year that is not open, is told before a file begins", async () => {
  const world = await worldInEveryState();
  const pages = visits(world, periodPages);
  for (const path of ["/periode/2026", "/periode/2026/unduh.csv"])
    expect((await pages.get("member", path)).status).toBe(403);
  for (const path of ["/periode/2027", "/periode/2027/unduh.xlsx", "/periode/20x6"])
    expect((await pages.get("personnel", path)).status).toBe(404);
});

test("however many people, at most five queries a page, on the first and on any other", async () => {
  const world = await worldInEveryState();
  await addPeople(world, 200);
  const pages = visits(world, periodPages);
  const call = await countQueries(() => world.call("personnel"));
  const asked = async (query: string) =>
    (await countQueries(() => pages.get("personnel", `/periode/2026${query}`))) - call;
  expect(await asked("")).toBeLessThanOrEqual(5);
  const next = `?keadaan=not-started&unit=${world.units.ward}&after=${world.people.wardMember.employeeId}`;
  expect(await asked(next)).toBeLessThanOrEqual(5);
});

async function addPeople(world: World, count: number): Promise<void> {
  const { agencyId } = world;
  const added = Array.from({ length: count }, (_, index) => ({
    employeeId: newId(world.services.clock()),
    nip: String(199_001_010_000_000_000n + BigInt(index)),
  }));
  await world.rows(async (queries) => {
    const people = added.map(({ employeeId, nip }) => ({
      ...{ agency_id: agencyId, employee_id: employeeId, nip, name: `Pegawai ${nip}`, status: "PNS" },
    }));
    await queries.insertInto("employee").values(people).execute();
    const seats = added.map(({ employeeId }) => ({
      ...{ agency_id: agencyId, appointment_id: newId(world.services.clock()), employee_id: employeeId },
      ...{ position_id: world.positions.wardMember, kind: "definitive", starts_on: "2025-01-02" },
    }));
    await queries.insertInto("appointment").values(seats).execute();
  });
}
