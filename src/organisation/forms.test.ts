import { expect, test } from "vitest";
import { type Visits, visits } from "#test/setup/pages.ts";
import { makeWorld } from "#test/setup/world.ts";
import { organisationPages } from "./pages.ts";

/** What a browser would send along with the only form that is posted to `action`. */
function hidden(html: string, action: string): Record<string, string> {
  const form = html.split("<form").find((part) => part.includes(`action="${action}"`)) ?? "";
  const fields = form.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g);
  return Object.fromEntries([...fields].map(([, name, value]) => [name, value]));
}

async function fill(pages: Visits, path: string, fields: Record<string, string>) {
  const { html } = await pages.get("administrator", path);
  return pages.post("administrator", path, { ...hidden(html, path), ...fields });
}

test("a form that cannot be done comes back with what was typed and a sentence that names the holder", async () => {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  const path = `/pegawai/${world.people.member.employeeId}/pindah`;
  const typed = { positionId: world.positions.head, startsOn: "2026-04-01", decree: "821/9/2026" };
  const { status, html } = await fill(pages, path, typed);
  expect(status).toBe(422);
  expect(html).toContain("Jabatan ini dipegang Hendra Wijaya, S.Sos. sejak 2 Januari 2024.");
  for (const value of ["2026-04-01", "821/9/2026"]) expect(html).toContain(`value="${value}"`);
  expect(html).toMatch(new RegExp(`<option value="${world.positions.head}" selected`));

  const empty = await fill(pages, path, {});
  expect(empty.status).toBe(422);
  expect(empty.html.match(/href="#f-(positionId|startsOn|decree)"/g)).toHaveLength(3);
});

test("everything an officer does for a person works by forms alone", async () => {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  const { member, camat } = world.people;
  const person = `/pegawai/${member.employeeId}`;
  const decree = "821/9/2026";
  const days = { startsOn: "2026-03-01", endsOn: "2026-03-31" };
  const { lurah, wardMember } = world.positions;
  const steps: [string, Record<string, string>][] = [
    ["/pindah", { positionId: wardMember, startsOn: "2026-03-01", decree }],
    ["/plt-plh", { positionId: lurah, kind: "plt", ...days, decree }],
    ["/promosi", { grade: "III/a", startsOn: "2026-04-01", decree }],
    [
      "/delegasi",
      { appraiserId: camat.employeeId, startsOn: "2026-03-01", reason: "Diminta Camat langsung" },
    ],
    ["/peran", { role: "auditor", ...days, reason: "Surat tugas" }],
    ["/ubah", { name: "Ratna Wulandari, S.Kom.", email: "" }],
    ["/berhenti", { leftOn: "2026-12-01", reason: "moved", decree }],
  ];
  for (const [step, fields] of steps) {
    const { status, location, html } = await fill(pages, person + step, fields);
    expect({ step, status, location, fault: status === 303 ? "" : html }).toEqual({
      ...{ step, status: 303, location: person, fault: "" },
    });
  }
  const { html } = await pages.get("auditor", person);
  for (const words of [
    "Ratna Wulandari, S.Kom.",
    "Plt Lurah Plaju Ilir",
    "Pangkat III/a · Penata Muda",
    "Dinilai oleh Siti Aminah, S.STP., M.Si. (dilimpahkan)",
    "Akan keluar mulai 1 Desember 2026: Pindah ke instansi lain.",
    "SK 821/9/2026",
  ]) {
    expect(html).toContain(words);
  }
  expect(html).not.toContain("/akhiri"); // an auditor reads, and ends nothing
});

test("what was given is ended or taken back from the person's page", async () => {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  const { member, camat } = world.people;
  const person = `/pegawai/${member.employeeId}`;
  const given = { appraiserId: camat.employeeId, startsOn: "2026-03-01", reason: "Diminta Camat langsung" };
  await fill(pages, `${person}/delegasi`, given);
  const grant = { role: "auditor", startsOn: "2026-03-01", endsOn: "2026-12-31", reason: "Surat tugas" };
  await fill(pages, `${person}/peran`, grant);
  const planned = { positionId: world.positions.lurah, startsOn: "2026-06-01", decree: "821/9/2026" };
  await fill(pages, `${person}/pindah`, planned);

  const { html } = await pages.get("administrator", person);
  const ends = [...html.matchAll(/href="([^"]+\/akhiri)"/g)].map(([, href]) => href ?? "");
  expect(ends).toHaveLength(3); // the position, the delegation, the role
  for (const href of ends) {
    expect((await fill(pages, href, { endsOn: "2026-02-01" })).status).toBe(
      href.includes("penempatan") ? 303 : 422,
    );
    if (!href.includes("penempatan"))
      expect((await fill(pages, href, { endsOn: "2026-04-30" })).status).toBe(303);
  }
  const withdraw = /action="([^"]+\/batal)"/.exec(html)?.[1] ?? "";
  expect((await pages.post("administrator", withdraw, hidden(html, withdraw))).status).toBe(303);
  expect((await pages.get("administrator", person)).html).not.toContain("Lurah Plaju Ilir");
});

test("units, positions and people are added and changed by forms", async () => {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  const unit = `/organisasi/unit/${world.units.ward}`;
  expect((await fill(pages, `${unit}/unit-baru`, { name: "Loket Terpadu" })).status).toBe(303);
  expect((await fill(pages, `${unit}/ubah`, { name: "Kelurahan Plaju Ilir Baru" })).location).toBe(unit);
  const position = { unitId: world.units.ward, title: "Juru Loket", kind: "pelaksana" };
  const added = { ...position, reportsToId: world.positions.lurah };
  expect((await fill(pages, `${unit}/jabatan-baru`, added)).location).toBe(unit);
  const lurah = `/organisasi/jabatan/${world.positions.lurah}/ubah`;
  const renamed = { unitId: world.units.ward, title: "Lurah", kind: "pengawas", leadsUnit: "yes" };
  expect((await fill(pages, lurah, { ...renamed, reportsToId: world.positions.camat })).location).toBe(unit);
  const { html } = await pages.get("member", unit);
  for (const words of ["Kelurahan Plaju Ilir Baru", "Juru Loket", "Loket Terpadu", "lowong"])
    expect(html).toContain(words);

  const newcomer = {
    nip: "1999 0101 202401 2 001",
    name: "Indah Permata",
    grade: "II/c",
    decree: "813/1/2026",
  };
  const taken = { ...newcomer, positionId: world.positions.head, startsOn: "2026-03-02" };
  expect((await fill(pages, "/pegawai/baru", taken)).html).toContain("Jabatan ini dipegang Hendra Wijaya");
  const wrong = { ...taken, nip: "199913012024012001", positionId: world.positions.lurah, grade: "IX" };
  expect((await fill(pages, "/pegawai/baru", wrong)).html).toContain('href="#f-nip"');
  const done = await fill(pages, "/pegawai/baru", { ...taken, positionId: world.positions.lurah });
  expect((await pages.get("personnel", done.location ?? "")).html).toContain("199901012024012001");
  const again = await fill(pages, "/pegawai/baru", { ...taken, positionId: world.positions.member });
  expect(again.html).toContain("NIP ini sudah terdaftar atas nama Indah Permata;");
});

test("nobody but an officer opens a form, and an id that is none is a page that is not there", async () => {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  const person = `/pegawai/${world.people.member.employeeId}`;
  const forms = ["/pindah", "/plt-plh", "/promosi", "/delegasi", "/berhenti", "/ubah", "/peran"];
  for (const form of forms) expect((await pages.get("head", person + form)).status).toBe(403);
  expect((await pages.get("personnel", `${person}/peran`)).status).toBe(403); // administrators give roles
  const unit = `/organisasi/unit/${world.units.ward}`;
  for (const form of ["/ubah", "/unit-baru", "/jabatan-baru"])
    expect((await pages.get("auditor", unit + form)).status).toBe(403);
  for (const path of ["/pegawai/abc", "/organisasi/unit/abc", `/pegawai/${world.units.ward}`])
    expect((await pages.get("head", path)).status).toBe(404);
});

test("a day that is none is said to be none, beside the answer of today", async () => {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  const { html, status } = await pages.get(
    "member",
    `/pegawai/${world.people.member.employeeId}?tanggal=2026-02-30`,
  );
  expect(status).toBe(200);
  expect(html).toContain('aria-invalid="true"');
  expect(html).toContain("Hendra Wijaya");
});

test("the list goes into a file as it is filtered, with the columns that its reader may see", async () => {
  const world = await makeWorld();
  const pages = visits(world, organisationPages);
  const csv = async (who: "personnel" | "member", query: string) => {
    const { html } = await pages.get(who, `/pegawai/unduh.csv${query}`);
    return html.replace("\uFEFF", "").trimEnd().split("\r\n");
  };
  expect(await csv("member", "")).toHaveLength(9);
  for (const edge of ["after", "before"]) // the whole list, from whichever page it is taken along
    expect(await csv("member", `?${edge}=${world.people.member.employeeId}`)).toHaveLength(9);
  expect((await csv("member", "?cari=ratna")).join("\n")).toBe(
    'Nama;Jabatan;Unit kerja\n"Ratna Wulandari, A.Md.";Pengelola Layanan;Seksi Pelayanan Umum',
  );
  expect((await csv("personnel", "?cari=ratna"))[1]).toContain(`${world.people.member.nip};PNS;II/d`);
});
