import { expect, test } from "vitest";
import { organisationPages } from "#organisation/pages.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld } from "#test/setup/world.ts";
import { secretary } from "./outside.fixture.ts";

test("the office is led from the person and the delegation to the form, which names what is wrong and keeps the rest", async () => {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  const person = `/pegawai/${world.people.camat.employeeId}`;
  const form = `${person}/penilai-luar`;
  for (const path of [person, `${person}/delegasi`])
    expect((await pages.get("personnel", path)).html, path).toContain(`href="${form}"`);
  expect((await pages.get("camat", person)).html).not.toContain(form);
  expect((await pages.get("camat", form)).status).toBe(403);
  const empty = await pages.get("personnel", form);
  expect(empty.html).toContain('value="Pemerintah Kota Palembang"'); // of the letterhead
  for (const [field, typed] of Object.entries({ nip: "1970", reason: "SK" })) {
    const refused = await pages.post("personnel", form, { ...secretary, [field]: typed });
    expect(refused.status).toBe(422);
    expect(refused.html).toContain(`value="${secretary.positionTitle}"`);
    expect(refused.html).toContain(`href="#f-${field}"`);
  }
  const { location } = await pages.post("personnel", form, secretary);
  expect(location).toMatch(/^\/pegawai\/[0-9a-f-]+\/akun/);
  expect((await pages.get("personnel", person)).html).toContain(secretary.positionTitle);
  const theirs = location?.replace(/\/akun.*/, "") ?? "";
  expect((await pages.get("personnel", theirs)).html).toContain("tidak dihitung sebagai pegawai");
  expect((await pages.get("personnel", "/pegawai?tampil=outside")).html).toContain("di luar instansi</");
  const { html } = await pages.get("personnel", "/pegawai/unduh.csv?tampil=outside");
  expect(html).toContain("Pemerintah Kota Palembang (di luar instansi)");
  expect((await pages.get("personnel", "/pegawai/unduh.csv")).html).not.toContain(secretary.name);
});

test("for who has somebody above the form says who that is", async () => {
  const world = await makeWorld();
  const form = `/pegawai/${world.people.head.employeeId}/penilai-luar`;
  const { status, html } = await visits(world, organisationPages).post("personnel", form, secretary);
  expect(status).toBe(409);
  expect(html).toContain(`dinilai oleh ${world.people.camat.name}`);
});
