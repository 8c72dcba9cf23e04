import { expect, test } from "vitest";
import { organisationPages } from "#organisation/pages.ts";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { changeAgency } from "./change-agency.ts";
import { readAgency } from "./read-agency.ts";

const abepura = {
  name: "Distrik Abepura",
  parentName: "Pemerintah Kota Jayapura",
  place: "Jayapura",
  address: "Jalan Contoh Nomor 2 (alamat rekaan)",
  timeZone: "Asia/Jayapura",
  cadence: "monthly",
} as const;

function openYear(world: World, year: number): Promise<unknown> {
  const { employeeId } = world.people.personnel;
  const days = { starts_on: `${year}-01-01`, ends_on: `${year}-12-31` };
  const opened = { opened_by: employeeId, opened_at: world.services.clock() };
  return world.rows((queries) =>
    queries
      .insertInto("period")
      .values({ agency_id: 1, year, ...days, ...opened })
      .execute(),
  );
}

test("an agency is set up by a form: letterhead, clock, cadence; everybody reads it, and it is recorded", async () => {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  const { html } = await pages.get("personnel", "/instansi");
  for (const words of ["Pemerintah Kota Palembang", "WIB", "WITA", "WIT", "Setiap bulan"])
    expect(html).toContain(words);
  const sent = await pages.post("personnel", "/instansi", { ...abepura, _version: "1" });
  expect([sent.status, sent.location]).toEqual([303, "/instansi"]);
  expect(await as(world, "member", readAgency, {})).toEqual({
    ...abepura,
    cadenceBoundSince: null,
    revision: 2,
  });
  const events = await world.rows((queries) => queries.selectFrom("event").selectAll().execute());
  expect(events).toMatchObject([{ kind: "agency.changed", subject_id: "1", facts: abepura }]);
});

test("once a year is open the cadence stays, and the rest can still change", async () => {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  await openYear(world, 2026);
  const refused = await pages.post("personnel", "/instansi", { ...abepura, _version: "1" });
  expect(refused.status).toBe(422);
  expect(refused.html).toContain("karena periode 2026 sudah dibuka");
  expect(refused.html).toContain(`value="${abepura.address}"`);
  expect(refused.html).not.toContain("Setiap bulan"); // what cannot be chosen is not offered
  const rest = { ...abepura, cadence: "quarterly", _version: "1" };
  expect((await pages.post("personnel", "/instansi", rest)).status).toBe(303);
});

test("two officers at once: the second sees what the first saved, and decides", async () => {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  const kept = await as(world, "personnel", readAgency, {});
  const { cadenceBoundSince: _, ...seen } = kept;
  const change = { ...seen, timeZone: "Asia/Jakarta" } as const;
  await as(world, "administrator", changeAgency, { ...change, address: "Jalan Pertama" });
  const second = { ...abepura, address: "Jalan Kedua", _version: String(seen.revision) };
  const { status, html } = await pages.post("personnel", "/instansi", second);
  expect(status).toBe(409);
  for (const words of ["Jalan Pertama", "Jalan Kedua", "Setiap triwulan", "WIT"])
    expect(html).toContain(words);
});

test("a clock that is none of Indonesia's, or no name, is a fault of its field", async () => {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  const wrong = { ...abepura, name: "", timeZone: "Europe/Berlin", _version: "1" };
  const { status, html } = await pages.post("personnel", "/instansi", wrong);
  expect(status).toBe(422);
  for (const field of ["name", "timeZone"]) expect(html).toContain(`href="#f-${field}"`);
});

test("only who keeps the organisation is offered the form", async () => {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  for (const who of ["member", "auditor", "camat"] as const) {
    expect((await pages.get(who, "/instansi")).status).toBe(403);
    expect((await pages.get(who, "/organisasi")).html).not.toContain("/instansi");
  }
  expect((await pages.get("administrator", "/organisasi")).html).toContain('href="/instansi"');
});
