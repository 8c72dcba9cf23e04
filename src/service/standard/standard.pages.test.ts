import { expect, test } from "vitest";
import { as } from "#test/setup/as.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld } from "#test/setup/world.ts";
import { portalPages } from "../portal/portal.pages.ts";
import { addService } from "./add-service.ts";
import { beginDraft } from "./begin-draft.ts";
import { publishStandard } from "./publish-standard.ts";
import { readService } from "./read-service.ts";
import { setPoints } from "./set-points.ts";
import { wholeStandard } from "./standard.fixture.ts";
import { valuesOfStandard } from "./standard.form.ts";
import { standardPages } from "./standard.pages.ts";

const typed = { ...valuesOfStandard(wholeStandard), code: "sktm" };
const key = (count: number) => `formulir-000${count}`;

test("a service is written by form, its missing components named, and published after a question", async () => {
  const world = await makeWorld();
  const pages = visits(world, standardPages);
  const { location } = await pages.post("head", "/standar/baru", {
    ...{ ...typed, "c-product": "", feeRupiah: "10.000", _key: key(1) },
    requirements: "1. Pengantar RT dan RW\n- KTP-el dan KK\n",
  });
  expect(location).toBe("/standar/sktm");
  const incomplete = await pages.get("head", "/standar/sktm");
  expect(incomplete.html).toContain("1 komponen masih kosong");
  expect(incomplete.html).toContain("<li>Produk pelayanan</li>");
  expect(incomplete.html).not.toContain('id="terbitkan"');
  const draft = { ...typed, version: "1", _version: "1" };
  await pages.post("head", "/standar/sktm/konsep", { ...draft, _key: key(2) });
  expect((await pages.get("head", "/standar/sktm")).html).toContain('id="terbitkan"');
  const publish = { version: "1", _version: "2", holdsFrom: "2026-03-10", _key: key(3) };
  expect((await pages.post("head", "/standar/sktm/terbitan", publish)).location).toBe("/standar/sktm");
  const { html } = await pages.get("member", "/standar/sktm");
  expect(html).toContain("Standar yang berlaku (versi 1)");
  expect(html).not.toContain("/standar/sktm/konsep"); // who only reads is offered no change
  expect((await pages.get("member", "/standar/sktm/konsep")).status).toBe(403);
});

test("of two who edit the second sees both texts, and keeps what was typed", async () => {
  const world = await makeWorld();
  await as(world, "head", addService, { code: "sktm", ...wholeStandard });
  const pages = visits(world, standardPages);
  const draft = { ...typed, version: "1", _version: "1" };
  await pages.post("head", "/standar/sktm/konsep", { ...draft, "c-staff": "Tiga orang", _key: key(1) });
  const second = await pages.post("administrator", "/standar/sktm/konsep", {
    ...{ ...draft, "c-staff": "Empat orang", _key: key(2) },
  });
  expect(second.status).toBe(409);
  for (const words of ["Tiga orang", "Empat orang"]) expect(second.html).toContain(words);
  expect(second.html).toContain('name="_version" value="2"');
});

test("a field at fault is named, and nothing of the form is lost", async () => {
  const world = await makeWorld();
  const pages = visits(world, standardPages);
  const refused = await pages.post("head", "/standar/baru", {
    ...{ ...typed, name: "", timeValue: "setengah jam", code: "SKTM!", _key: key(1) },
  });
  expect(refused.status).toBe(422);
  for (const field of ["name", "timeValue", "code"]) expect(refused.html).toContain(`href="#f-${field}"`);
  expect(refused.html).toContain("setengah jam");
  expect(refused.html).toContain("Ruang tunggu, komputer, pencetak");
});

test("a day that is over is refused at its field; a version that begins tomorrow is announced, inside and to citizens", async () => {
  const world = await makeWorld();
  await as(world, "head", addService, { code: "sktm", ...wholeStandard });
  const first = { code: "sktm", version: 1, revision: 1, holdsFrom: "2026-03-01" };
  await as(world, "head", publishStandard, first);
  await as(world, "head", setPoints, {
    ...{ code: "sktm", revision: 1, unitIds: [world.units.ward], startsOn: "2026-03-10" },
  });
  await as(world, "head", beginDraft, { code: "sktm" });
  const pages = visits(world, (all) => {
    standardPages(all);
    portalPages(all);
  });
  const longer = { ...typed, timeValue: "45", requirements: "Surat pengantar baru", _version: "1" };
  await pages.post("head", "/standar/sktm/konsep", { ...longer, version: "2", _key: key(1) });
  const publish = { version: "2", _version: "2" };
  const late = await pages.post("head", "/standar/sktm/terbitan", {
    ...{ ...publish, holdsFrom: "2026-03-02", _key: key(2) },
  });
  expect(late.status).toBe(422);
  expect(late.html).toContain('href="#f-holdsFrom"');
  expect(late.html).toContain('value="2026-03-02"');
  expect(late.html).toContain("Terbitkan standar ini?");
  expect(late.html).not.toContain('id="terbitkan"'); // in place: a closed dialog would hide the fault
  await pages.post("head", "/standar/sktm/terbitan", { ...publish, holdsFrom: "2026-03-11", _key: key(3) });
  const inside = await pages.get("head", "/standar/sktm");
  expect(inside.html).toContain("Versi 2 berlaku mulai 11 Maret 2026");
  expect(inside.html).toContain("Standar yang berlaku (versi 1)");
  const outside = await pages.get("nobody", "/layanan/1/standar/sktm");
  expect(outside.html).toContain("Standar layanan ini berubah mulai 11 Maret 2026");
  expect(outside.html).toContain("Setelah itu: 45 menit · gratis.");
  expect(outside.html).toContain("Yang perlu dibawa sejak hari itu: Surat pengantar baru.");
});

test("two versions side by side show what differs and nothing else; the register has its columns", async () => {
  const world = await makeWorld();
  await as(world, "head", addService, { code: "sktm", ...wholeStandard });
  await as(world, "head", publishStandard, {
    code: "sktm",
    version: 1,
    revision: 1,
    holdsFrom: "2026-03-10",
  });
  await as(world, "head", beginDraft, { code: "sktm" });
  const pages = visits(world, standardPages);
  const draft = { ...typed, timeValue: "20", version: "2", _version: "1", _key: key(1) };
  await pages.post("head", "/standar/sktm/konsep", draft);
  const { html } = await pages.get("member", "/standar/sktm/versi?a=1&b=2");
  expect(html).toContain("1 bagian berbeda");
  expect(html).toMatch(/30 menit[\s\S]*20 menit/);
  expect(html).not.toContain("Ruang tunggu");
  const csv = await pages.get("head", "/standar/register.csv");
  expect(csv.html).toContain("Nama Layanan");
  expect(csv.html).toContain("Pengantar RT dan RW; KTP-el dan KK");
  expect((await pages.get("member", "/standar/register.csv")).status).toBe(403);
  expect((await as(world, "member", readService, { code: "sktm" })).currentVersion).toBe(1);
  expect((await pages.get("member", "/standar/sktm/pdf")).html).toMatch(/^%PDF/);
});
