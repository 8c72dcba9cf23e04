import { expect, test } from "vitest";
import { myPeoplePages } from "#appraisal/my-people/my-people.pages.tsx";
import { periodPages } from "#appraisal/period/period.pages.tsx";
import { visits } from "#test/setup/pages.ts";
import type { World } from "#test/setup/world.ts";
import { rate, setRating, worldAtQuarter } from "./organisation-rating.fixture.ts";
import { organisationRatingPages } from "./organisation-rating.pages.tsx";

const letter = { letterNumber: "800/12", letterDate: "2026-03-30", letterAuthority: "Wali Kota Palembang" };

/** Five above and one below what was expected; what the agency achieved is not set yet. */
async function ratedDistrict(): Promise<World> {
  const world = await worldAtQuarter();
  const above = { head: "above", personnel: "above", member: "above", colleague: "above" } as const;
  await rate(world, { ...above, administrator: "above", wardMember: "below" });
  return world;
}

const text = (html: string) => html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

test("from the year to the units, to one of them, to the form, and back with what was set", async () => {
  const world = await ratedDistrict();
  const pages = visits(world, organisationRatingPages);
  const year = await visits(world, periodPages).get("camat", "/periode/2026");
  expect(year.html).toContain('href="/capaian-organisasi/2026"');

  const list = await pages.get("camat", "/capaian-organisasi/2026");
  const here = `/capaian-organisasi/2026/q1/${world.units.services}`;
  expect(list.html).toContain(`href="${here}"`);
  expect(text(list.html)).toContain("Seksi Pelayanan Umum Belum ditetapkan 2 dari 2 orang dinilai");

  const unit = await pages.get("camat", here);
  expect(text(unit.html)).toContain("Capaian kinerja belum ditetapkan");
  expect(unit.html).toContain(`href="${here}/tetapkan"`);
  expect(text(unit.html)).toContain("belum ada pola yang dapat dipertimbangkan");

  const form = await pages.get("camat", `${here}/tetapkan`);
  expect(text(form.html)).toMatch(/Istimewa .* Baik Butuh Perbaikan \(Cukup\) Kurang Sangat Kurang/);
  expect(text(form.html)).toContain("Median waktu penyelesaian surat keterangan"); // the goals stand beside
  expect(form.html).not.toContain('name="letterNumber"');
  const sent = await pages.post("camat", `${here}/tetapkan`, { rating: "excellent", _version: "0" });
  expect([sent.status, sent.location]).toEqual([303, here]);

  const set = text((await pages.get("head", here)).html);
  expect(set).toContain("Capaian kinerja: Istimewa");
  expect(set).toContain(`Ditetapkan oleh ${world.people.camat.name}`);
  expect(set).toContain("Dengan 2 orang, bagian yang dapat dicapai hanya 0%, 50%, dan 100%.");
  expect(set).toContain("belum dicocokkan dengan naskah resmi");
});

test("what departs is said in words and figures, a reason is asked of the leader, and the next level sees it", async () => {
  const world = await ratedDistrict();
  await setRating(world, "personnel", "district", "good", letter);
  const pages = visits(world, organisationRatingPages);
  const here = `/capaian-organisasi/2026/q1/${world.units.district}`;
  const { html } = await pages.get("camat", here);
  expect(text(html)).toContain("Sebagian besar, paling banyak 70%, Baik");
  expect(text(html)).toContain("Sekarang 0 dari 6 orang; menurut pola paling sedikit 4.");
  expect(text(html)).toContain("Harus ada yang Butuh Perbaikan dan/atau Kurang/Misconduct");
  expect(html).toMatch(/<th scope="row">Baik<\/th><td>0 orang \(0%\)<\/td><td>50%–70%<\/td>/); // the table beside
  expect(html).toContain(`href="${here}/alasan"`);
  const listed = async () => text((await pages.get("auditor", "/capaian-organisasi/2026")).html);
  expect(await listed()).toContain("Alasan belum ada 2 syarat menyimpang");
  const empty = await pages.post("camat", `${here}/alasan`, { body: "", _version: "0" });
  expect(empty.status).toBe(422);
  const fields = { body: "Nilai IKM <b>92</b>", _version: "0" };
  expect((await pages.post("camat", `${here}/alasan`, fields)).location).toBe(here);
  expect(await listed()).toContain("Ada alasannya");
  expect((await pages.get("auditor", here)).html).toContain("Nilai IKM &lt;b&gt;92&lt;/b&gt;");
  expect((await pages.get("auditor", `${here}/alasan`)).status).toBe(409);
});

test("a reason given of another achievement does not stand for the present one", async () => {
  const world = await ratedDistrict();
  await setRating(world, "personnel", "district", "good", letter);
  const pages = visits(world, organisationRatingPages);
  const here = `/capaian-organisasi/2026/q1/${world.units.district}`;
  await pages.post("camat", `${here}/alasan`, { body: "Nilai IKM 92", _version: "0" });
  await setRating(world, "personnel", "district", "poor", { ...letter, revision: 1, reason: "Dikoreksi" });
  const { html } = await pages.get("camat", here);
  expect(text(html)).toContain("Alasan ini ditulis untuk sebaran atau capaian sebelumnya");
  expect(text(html)).toContain("Ganti penetapan");
  expect(text(html)).toContain("sudah diganti");
  expect(text((await pages.get("camat", "/capaian-organisasi/2026")).html)).toContain("Alasan belum ada");
});

test("a form that somebody overtook shows both, and one with a letter missing keeps what was typed", async () => {
  const world = await ratedDistrict();
  const pages = visits(world, organisationRatingPages);
  const here = `/capaian-organisasi/2026/q1/${world.units.district}/tetapkan`;
  const typed = {
    rating: "excellent",
    letterNumber: "800/13",
    letterDate: "",
    letterAuthority: "",
    _version: "0",
  };
  const missing = await pages.post("personnel", here, typed);
  expect(missing.status).toBe(422);
  expect(missing.html).toContain('value="800/13"');
  expect(text(missing.html)).toContain("Penetapan dari atas instansi dibuktikan dengan suratnya");
  await setRating(world, "camat", "district", "good", letter);
  const late = await pages.post("personnel", here, { ...typed, ...letter });
  expect(late.status).toBe(409);
  expect(text(late.html)).toMatch(/Istimewa .* Baik/);
});

test("few ratings stay unnamed for who may not see each, and names are for who may", async () => {
  const world = await ratedDistrict();
  const pages = visits(world, organisationRatingPages);
  const here = `/capaian-organisasi/2026/q1/${world.units.services}`;
  const seen = text((await pages.get("administrator", here)).html);
  expect(seen).toContain("Baru 2 orang dinilai");
  expect(seen).not.toContain(world.people.member.name);
  expect(text((await pages.get("head", here)).html)).toContain(
    `${world.people.member.name} Pengelola Layanan`,
  );
});

test("a head's people lead to the pattern once their organisation's achievement is set", async () => {
  const world = await worldAtQuarter();
  const pages = visits(world, myPeoplePages);
  expect(text((await pages.get("head", "/orang-saya")).html)).not.toContain("Pola distribusi");
  await setRating(world, "camat", "services", "good");
  const { html } = await pages.get("head", "/orang-saya");
  expect(html).toContain(`href="/capaian-organisasi/2026/q1/${world.units.services}"`);
  expect(text(html)).toContain("Capaian Seksi Pelayanan Umum, Triwulan I 2026: Baik.");
});

test("an address of nothing, of another's, or with nothing to say is answered as such", async () => {
  const world = await worldAtQuarter();
  const pages = visits(world, organisationRatingPages);
  const status = async (who: "head" | "member" | "personnel", path: string) =>
    (await pages.get(who, `/capaian-organisasi/${path}`)).status;
  const { services, ward } = world.units;
  expect(await status("member", "2026")).toBe(403);
  expect(await status("personnel", "2027")).toBe(404);
  expect(await status("head", `2026/q1/${ward}`)).toBe(404);
  expect(await status("head", `2026/q9/${services}`)).toBe(404);
  expect(await status("head", "2026/q1/bukan-id")).toBe(404);
  expect(await status("head", `2026/q1/${services}/tetapkan`)).toBe(403);
  expect(await status("personnel", "2026?evaluasi=x&after=y")).toBe(200);
});
