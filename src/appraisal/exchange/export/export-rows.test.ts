import { beforeEach, expect, test } from "vitest";
import { decideEvaluation } from "#appraisal/evaluation/decide-evaluation.ts";
import { emptyDraft } from "#appraisal/evaluation/evaluation.schema.ts";
import { ratedWorld } from "#appraisal/exchange/exchange.fixture.ts";
import { exchangePages } from "#appraisal/exchange/exchange.pages.tsx";
import { as } from "#appraisal/plan/plan.fixture.ts";
import { recordProgress } from "#appraisal/progress/record-progress.ts";
import { readSheet } from "#platform/spreadsheets/read-sheet.ts";
import type { CellValue } from "#platform/spreadsheets/sheet.ts";
import { countQueries } from "#test/setup/count-queries.ts";
import { type Visits, visits } from "#test/setup/pages.ts";
import type { World } from "#test/setup/world.ts";
import { exportRows } from "./export-rows.ts";

let world: World;
let plans: Awaited<ReturnType<typeof ratedWorld>>["plans"];
let pages: Visits;
beforeEach(async () => {
  ({ world, plans } = await ratedWorld());
  pages = visits(world, exchangePages);
});

/** The rows of an export, each by the headings of its columns. */
async function exported(query: string): Promise<Record<string, CellValue>[]> {
  const { html, status } = await pages.get("personnel", `/periode/2026/pertukaran/unduh?format=csv&${query}`);
  expect(status).toBe(200);
  const { columns, rows } = await readSheet({ name: "unduhan.csv", bytes: Buffer.from(html) });
  return rows.map(({ cells }) =>
    Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? null])),
  );
}

test("ratings leave in the columns, the codes and the days of the profile", async () => {
  const { member, head, administrator, personnel } = world.people;
  expect(await exported("profil=siasn-skp22")).toMatchObject([
    {
      ...{ nipBaru: member.nip, nama: member.name, tahun: "2026" },
      ...{ hasilKinerjaNilai: "1", perilakuKerjaNilai: "2", kuadranKinerjaNilai: "2" },
      ...{ statusPenilai: "ASN", penilaiNipNrp: head.nip, penilaiJabatan: "Kepala Seksi Pelayanan Umum" },
      penilaiUnorNama: "Seksi Pelayanan Umum",
    },
    { nipBaru: administrator.nip, hasilKinerjaNilai: "2", penilaiNipNrp: personnel.nip },
  ]);
  expect((await exported("profil=ekinerja-predikat"))[0]).toMatchObject({
    ...{ NIP: member.nip, Jabatan: "Pengelola Layanan", "Unit Kerja": "Seksi Pelayanan Umum" },
    ...{ "Jenis Periode": "Tahunan", "Periode Awal": "01-01-2026", "Periode Akhir": "31-12-2026" },
    ...{ "Rating Hasil Kerja": "Di Atas Ekspektasi", "Rating Perilaku Kerja": "Sesuai Ekspektasi" },
    ...{ "Predikat Kinerja Pegawai": "Baik", "Tanggal Penilaian": "04-01-2027", "Angka Kredit": null },
  });
});

test("credit points leave for who has them: terampil, good, a whole year are 5", async () => {
  expect(await exported("profil=siasn-angka-kredit")).toEqual([
    {
      ...{ nipBaru: world.people.administrator.nip, nama: world.people.administrator.name },
      ...{ bulanMulaiPenailan: "1", tahunMulaiPenailan: "2026" },
      ...{ bulanSelesaiPenailan: "12", tahunSelesaiPenailan: "2026" },
      ...{ kreditUtamaBaru: "5", kreditBaruTotal: "5", isKonversi: "1" },
    },
  ]);
});

test("plans and evaluations are a row for each indicator, as agreed and as realised", async () => {
  const promised = await exported("profil=ekinerja-skp");
  expect(promised).toHaveLength(3); // the ward's member promised, too
  expect(promised[1]).toMatchObject({
    ...{ NIP: world.people.member.nip, "NIP Pejabat Penilai": world.people.head.nip },
    ...{ "Rencana Hasil Kerja": "Warga menerima surat keterangan dengan cepat dan benar" },
    ...{ "Jenis Rencana Hasil Kerja": "Utama", Aspek: "Waktu" },
    "Rencana Hasil Kerja Pimpinan yang Diintervensi": "Pelayanan umum kecamatan makin responsif",
    ...{
      "Indikator Kinerja Individu": "Median waktu penyelesaian surat keterangan",
      Target: "≤ 1 hari kerja",
    },
  });
  const evaluations = await exported("profil=ekinerja-evaluasi");
  expect(evaluations.map((row) => row.NIP)).toEqual([
    world.people.member.nip,
    world.people.administrator.nip,
  ]);
});

test("what was realised is what the appraiser wrote, and else the newest figure on record", async () => {
  const { wardMember } = plans;
  world.goTo("2026-11-20");
  const progress = { planId: wardMember.planId, indicatorId: wardMember.indicatorId, note: "Dari register" };
  await as(world, "wardMember", recordProgress, { ...progress, reachedOn: "2026-10-02", value: 3 });
  await as(world, "wardMember", recordProgress, { ...progress, reachedOn: "2026-11-19", value: 2 });
  world.goTo("2027-01-05");
  const content = {
    ...emptyDraft.content,
    resultFeedback: { [wardMember.resultId]: "Pertahankan" },
  };
  const rating = {
    interval: "annual",
    results: "as",
    conduct: "as",
    note: "Dilihat bersama",
    revision: 0,
  } as const;
  await as(world, "camat", decideEvaluation, { planId: wardMember.planId, ...rating, content });
  const rows = await exported("profil=ekinerja-evaluasi");
  const realisedOf = (nip: string) =>
    rows.find((row) => row.NIP === nip)?.["Realisasi Berdasarkan Bukti Dukung"];
  expect(realisedOf(world.people.wardMember.nip)).toBe("2 hari kerja");
  expect(rows[0]).toMatchObject({ "Umpan Balik Berkelanjutan": "Pertahankan" });
  expect(realisedOf(world.people.member.nip)).toBeNull();
});

test("an export is narrowed down by unit and interval, and comes page by page by NIP", async () => {
  const unit = world.units.services;
  expect(await exported(`profil=siasn-skp22&unit=${unit}`)).toHaveLength(1);
  expect(await exported("profil=ekinerja-predikat&interval=q1")).toEqual([]);
  const asked = { year: 2026, profile: "siasn-skp22", limit: 2 };
  const first = await as(world, "auditor", exportRows, asked);
  expect([first.rows.map(([nip]) => nip), first.next]).toEqual([
    [world.people.member.nip],
    world.people.member.nip,
  ]);
  const second = await as(world, "auditor", exportRows, { ...asked, after: first.next ?? "" });
  expect([second.rows.map(([nip]) => nip), second.next]).toEqual([[world.people.administrator.nip], null]);
});

test("a page is a handful of queries, however many people are on it", async () => {
  const ask = (limit: number) =>
    countQueries(() =>
      as(world, "personnel", exportRows, { year: 2026, profile: "ekinerja-predikat", limit }),
    );
  expect(await ask(1000)).toBe(await ask(2));
});

test("a formula in somebody's words stays words", async () => {
  await world.rows((queries) =>
    queries
      .updateTable("employee")
      .set({ name: '=HYPERLINK("http://jahat.test")' })
      .where("employee_id", "=", world.people.member.employeeId)
      .execute(),
  );
  const { html } = await pages.get(
    "personnel",
    "/periode/2026/pertukaran/unduh?format=csv&profil=siasn-skp22",
  );
  expect(html).toContain(`"'=HYPERLINK(""http://jahat.test"")"`);
});

test("the personnel office and the auditor take files, nobody else", async () => {
  const address = "/periode/2026/pertukaran/unduh?profil=siasn-skp22";
  expect((await pages.get("auditor", address)).status).toBe(200);
  for (const who of ["head", "member", "camat", "administrator"] as const)
    expect([who, (await pages.get(who, address)).status]).toEqual([who, 403]);
  expect((await pages.get("personnel", `${address}-x`)).status).toBe(404);
  expect((await pages.get("personnel", "/periode/2031/pertukaran/unduh?profil=siasn-skp22")).status).not.toBe(
    200,
  );
});
