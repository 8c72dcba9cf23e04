import { expect, test } from "vitest";
import { makeDocument } from "#platform/documents/document.ts";
import { offPaper, readPdf } from "#platform/documents/pdf.fixture.ts";
import { loadLaw } from "#platform/law/load.ts";
import { lawOn } from "#rules/law.ts";
import { planForm, positionKinds } from "#rules/position-kind/position-kind.ts";
import { examplePlan, longName, longResults, longText, seven } from "./plan.document.fixture.ts";
import { PlanDocument, planDocument } from "./plan.document.ts";
import { approaches } from "./plan.schema.ts";

async function printed(changes: Partial<PlanDocument> = {}) {
  const plan = PlanDocument.parse({ ...examplePlan, ...changes });
  const bytes = await makeDocument({
    ...planDocument(plan),
    code: "7K3M-Q2XA-9PTD",
    verifyUrl: "https://ampera.example/periksa/1/7K3M-Q2XA-9PTD",
    madeOn: "2026-01-14",
    language: "id",
    author: plan.agency.name,
  });
  const pages = readPdf(bytes);
  return { pages, text: pages.map((page) => page.text).join(" ") };
}

test("the form for administrators and functional officers reads as the law words it", async () => {
  const { pages, text } = await printed();
  for (const label of [
    "SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL",
    "KECAMATAN PLAJU PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026",
    "NO PEGAWAI YANG DINILAI NO PEJABAT PENILAI KINERJA",
    "3 PANGKAT/GOL. RUANG Penata Muda Tk. I (III/b) 3 PANGKAT/GOL. RUANG Penata Tk. I (III/d)",
    "HASIL KERJA NO RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI RENCANA HASIL KERJA ASPEK INDIKATOR KINERJA INDIVIDU TARGET (1) (2) (3) (4) (5) (6) A. UTAMA",
    "Waktu Median waktu penyelesaian ≤ 1 hari kerja",
    "Kualitas Surat yang harus diperbaiki ≤ 1 % B. TAMBAHAN 1",
    "PERILAKU KERJA 1 Berorientasi Pelayanan",
    "Ekspektasi Khusus Pimpinan: Menyapa setiap warga.",
    "Palembang, 14 Januari 2026 Pegawai yang Dinilai, versi 2 disepakati secara elektronik oleh Dimas",
  ])
    expect(oneLine(text)).toContain(label);
  for (const { name, behaviours } of seven)
    for (const words of [name, ...behaviours]) expect(oneLine(text)).toContain(words);
  expect(pages.every((page) => page.widthPt > page.heightPt)).toBe(true);
});

test("the form for leaders has their columns, and the qualitative approach its title", async () => {
  const { text } = await printed({ form: "leader", approach: "qualitative" });
  expect(oneLine(text)).toContain(
    "PENDEKATAN HASIL KERJA KUALITATIF BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI",
  );
  expect(oneLine(text)).toContain(
    "NO RENCANA HASIL KERJA INDIKATOR KINERJA INDIVIDU TARGET PERSPEKTIF (1) (2) (3) (4) (5)",
  );
  expect(oneLine(text)).toContain("35 orang Penguatan Internal");
  expect(text).not.toContain("ASPEK");
});

const manual = {
  result: "Warga menerima surat dengan cepat",
  statement: "Median waktu surat",
  target: "≤ 1 hari kerja",
  lines: [
    { label: "Definisi", text: "Hari kerja sejak berkas lengkap" },
    { label: "Sumber data", text: "Register pelayanan" },
  ],
};

test("a leader's manuals stand on an annex page of their own, and nobody else's paper has one", async () => {
  const { pages } = await printed({ form: "leader", manuals: [manual] });
  const last = oneLine(pages.at(-1)?.text ?? "");
  expect(last).toContain(
    "MANUAL INDIKATOR KINERJA INDIVIDU KECAMATAN PLAJU PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026 1. Median waktu surat RENCANA HASIL KERJA Warga menerima surat dengan cepat TARGET ≤ 1 hari kerja DEFINISI Hari kerja sejak berkas lengkap SUMBER DATA Register pelayanan",
  );
  expect((await printed()).text).not.toContain("MANUAL INDIKATOR");
});

const kinds = positionKinds(lawOn(loadLaw("regulations"), "2026-06-30")).map(({ code }) => code);

test.each(kinds.flatMap((kind) => approaches.map((approach) => [kind, approach] as const)))(
  "%s, %s: approach and group in the title, the columns of the group",
  async (kind, approach) => {
    const isLeader = kind.startsWith("jpt-"); // documents.md §1: the others are administration and functional
    const form = planForm(kind, false, lawOn(loadLaw("regulations"), "2026-06-30"));
    const text = oneLine((await printed({ form, approach })).text);
    expect(text).toContain(
      `SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA ${approach === "qualitative" ? "KUALITATIF" : "KUANTITATIF"} ${
        isLeader
          ? "BAGI PEJABAT PIMPINAN TINGGI DAN PIMPINAN UNIT KERJA MANDIRI"
          : "BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL"
      }`,
    );
    expect(text.includes("PERSPEKTIF (1) (2) (3) (4) (5)")).toBe(isLeader);
    expect(text.includes("ASPEK INDIKATOR KINERJA INDIVIDU TARGET (1) (2) (3) (4) (5) (6)")).toBe(!isLeader);
  },
);

test("a plan that begins in mid-year and a PPPK's grade print as the forms write them", async () => {
  const pppk = { ...examplePlan.employee, grade: "VII" };
  const { text } = await printed({ startsOn: "2026-05-18", endsOn: "2026-09-30", employee: pppk });
  expect(oneLine(text)).toContain("PERIODE PENILAIAN: 18 MEI SD 30 SEPTEMBER TAHUN 2026");
  expect(oneLine(text)).toContain("PANGKAT/GOL. RUANG VII");
});

test("the annex stands on a page of its own", async () => {
  const { pages } = await printed();
  const annex = pages.findIndex((page) => page.text.startsWith("LAMPIRAN SASARAN KINERJA PEGAWAI"));
  expect(annex).toBe(pages.length - 1);
  expect(oneLine(pages[annex]?.text ?? "")).toContain(
    "DUKUNGAN SUMBER DAYA 1 Satu unit pemindai dokumen SKEMA PERTANGGUNGJAWABAN 1 Laporan dibahas setiap tanggal 5 KONSEKUENSI 1 Diusulkan",
  );
});

test("an agreed plan says who agreed when, on both papers; a draft says that it is one", async () => {
  const agreed = await printed();
  const signed =
    /versi 2 disepakati secara elektronik oleh Ratna Kusumawardani, S\.Sos\. pada 14 Januari 2026 pukul 14\.05/g;
  expect(oneLine(agreed.text).match(signed)).toHaveLength(2);
  expect(agreed.text).not.toContain("RANCANGAN");

  const draft = await printed({ agreed: null, proposed: null });
  expect(draft.text.match(/RANCANGAN — belum disepakati/g)).toHaveLength(2);
  expect(draft.text).not.toMatch(/secara elektronik oleh/);
});

test("a plan with nothing in it yet prints", async () => {
  const { pages, text } = await printed({
    results: [],
    annex: { support: [], accountability: [], consequence: [] },
    conduct: [],
    agreed: null,
    proposed: null,
  });
  expect(pages).toHaveLength(2);
  expect(oneLine(text)).toContain("A. UTAMA – – – – – – B. TAMBAHAN – – – – – –");
});

test("a result without indicators keeps its row", async () => {
  const { text } = await printed({
    results: [{ category: "main", serves: "", statement: "Hasil tanpa indikator", indicators: [] }],
  });
  expect(oneLine(text)).toContain("Hasil tanpa indikator B. TAMBAHAN");
});

test("the longest plan loses no word, and every page of its tables has their heads", async () => {
  const person = { ...examplePlan.employee, name: longName, position: longText.slice(0, 200) };
  const expectations = seven.map((value) => ({ ...value, expectation: longText }));
  const { pages, text } = await printed({ employee: person, results: longResults, conduct: expectations });
  const whole = solid(text);
  for (const result of longResults)
    for (const words of [result.statement, ...result.indicators.map((indicator) => indicator.statement)])
      expect(whole).toContain(solid(words).slice(0, 60));
  expect(whole.match(new RegExp(solid(longResults[0]?.indicators[0]?.target ?? ""), "g"))).toHaveLength(60);
  expect(whole).toContain(solid(longName));
  expect(pages.flatMap(offPaper)).toEqual([]);
  for (const { text: page } of pages.filter(({ text }) => text.includes("Indikator-")))
    expect(oneLine(page)).toContain("RENCANA HASIL KERJA PIMPINAN YANG DIINTERVENSI");
});

test("hostile words come out as they were typed", async () => {
  const name = '#read("/etc/passwd") $x$ *a* \\';
  const { text } = await printed({ employee: { ...examplePlan.employee, name } });
  expect(text).toContain(name);
});

/** Lines of one cell, and runs of one line, joined as a reader joins them. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** Without anything that depends on where lines break. */
function solid(text: string): string {
  return text.replace(/[\s\u200B]/g, "");
}
