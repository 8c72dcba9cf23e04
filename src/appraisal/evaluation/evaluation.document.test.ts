import { expect, test } from "vitest";
import { examplePlan, longResults, longText, seven } from "#appraisal/plan/plan.document.fixture.ts";
import { makeDocument } from "#platform/documents/document.ts";
import type { DocumentData } from "#platform/documents/document-data.ts";
import { offPaper, type PdfPage, readPdf } from "#platform/documents/pdf.fixture.ts";
import { loadLaw } from "#platform/law/load.ts";
import { lawOn } from "#rules/law.ts";
import { overallRating } from "#rules/overall-rating/overall-rating.ts";
import {
  EvaluationDocument,
  EvaluationSummary,
  evaluationDocument,
  evaluationSummary,
} from "./evaluation.document.ts";

const { value, because } = overallRating(
  { results: "above", conduct: "as" },
  lawOn(loadLaw("regulations"), "2026-06-30"),
);

const evaluation = EvaluationDocument.parse({
  ...examplePlan,
  interval: "annual",
  organisation: { rating: "good", distribution: [1, 2, 10, 60, 20] },
  results: examplePlan.results.map((result, index) => ({
    ...result,
    indicators: result.indicators.map((indicator) => ({
      ...indicator,
      realisation: `Realisasi ${indicator.target}`,
    })),
    feedback:
      index === 0
        ? [
            { from: "appraiser", text: "Waktunya membaik." },
            { from: "peer", text: "Cepat membantu di loket." },
          ]
        : [],
  })),
  resultsRating: "above",
  conduct: examplePlan.conduct.map((each) => ({
    ...each,
    feedback: [{ from: "subordinate", text: `Teladan ${each.name}` }],
  })),
  conductRating: "as",
  overallRating: value,
  because,
  decided: { by: "Ratna Kusumawardani, S.Sos.", on: "2027-01-08" },
});

const summary = EvaluationSummary.parse({
  ...evaluation,
  reviewer: { ...examplePlan.appraiser, name: "Ahmad Fauzi Wiranata, M.Si." },
  note: "Diusulkan mengikuti pelatihan pelayanan prima.",
  received: { by: "Dimas Arya Prasetyo, S.Kom.", on: "2027-01-09" },
});

async function printed(document: { template: string; title: string; data: DocumentData }) {
  const bytes = await makeDocument({
    ...document,
    code: "7K3M-Q2XA-9PTD",
    verifyUrl: "https://ampera.example/periksa/1/7K3M-Q2XA-9PTD",
    madeOn: "2027-01-08",
    language: "id",
    author: "Kecamatan Plaju",
  });
  const pages = readPdf(bytes);
  return { pages, text: oneLine(pages.map((page) => page.text).join(" ")) };
}

test("the evaluation reads as the law words it", async () => {
  const { pages, text } = await printed(evaluationDocument(evaluation));
  for (const label of [
    "EVALUASI KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF BAGI PEJABAT ADMINISTRASI DAN PEJABAT FUNGSIONAL PERIODE: AKHIR",
    "CAPAIAN KINERJA ORGANISASI:",
    "POLA DISTRIBUSI: KURVA DISTRIBUSI PREDIKAT KINERJA PEGAWAI DENGAN CAPAIAN KINERJA ORGANISASI BAIK Sangat Kurang Kurang/Misconduct Butuh Perbaikan Baik Sangat Baik",
    "TARGET REALISASI BERDASARKAN BUKTI DUKUNG UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG (1)",
    "≤ 1 hari kerja Realisasi ≤ 1 hari kerja",
    "Pimpinan: Waktunya membaik. Rekan kerja: Cepat membantu di loket.",
    "RATING HASIL KERJA: DI ATAS EKSPEKTASI",
    "PERILAKU KERJA UMPAN BALIK BERKELANJUTAN BERDASARKAN BUKTI DUKUNG 1 Berorientasi Pelayanan",
    "Bawahan: Teladan Kolaboratif RATING PERILAKU KERJA: SESUAI EKSPEKTASI",
    "PREDIKAT KINERJA PEGAWAI: BAIK",
    "Palembang, 8 Januari 2027 Pejabat Penilai Kinerja, ditetapkan secara elektronik oleh Ratna",
  ])
    expect(text).toContain(label);
  expect(text).not.toContain("Pegawai yang Dinilai,");
  expect(pages.every((page) => page.widthPt > page.heightPt)).toBe(true);
});

test("below stand the reasons, each with its article, and what still waits to be confirmed", async () => {
  const { text } = await printed(evaluationDocument(evaluation));
  expect(text).toContain(
    "Dasar penetapan 1. Hasil kerja: Di atas ekspektasi (PermenPAN-RB 6/2022, Pasal 35–37",
  );
  expect(text).toMatch(/3\. Hasil kerja \(Di atas ekspektasi\).*bertemu di kuadran: Baik.*belum dicocokkan/);
});

test("the organisation's achievement stands out, and only where it is known", async () => {
  const boldOf = ({ runs }: PdfPage) =>
    runs.filter((run) => run.font.endsWith("-Bold")).map((run) => run.text);
  const known = await printed(evaluationDocument(evaluation));
  expect(known.pages[0] && boldOf(known.pages[0])).toContain("BAIK");
  expect(known.text).not.toContain("belum ditetapkan");

  const organisation = { rating: null, distribution: null };
  const unknown = await printed(evaluationDocument({ ...evaluation, organisation }));
  expect(unknown.pages[0] && boldOf(unknown.pages[0])).not.toContain("BAIK");
  expect(unknown.text).toMatch(
    /ISTIMEWA \/ BAIK \/ BUTUH PERBAIKAN \/ KURANG \/ SANGAT KURANG Capaian kinerja organisasi belum ditetapkan/,
  );
  expect(unknown.text).toContain("POLA DISTRIBUSI: –");
});

test.each([
  ["q2", "PERIODE: TRIWULAN II"],
  ["m03", "PERIODE: BULAN MARET"],
  ["annual", "PERIODE: AKHIR"],
])("the interval %s is %s on both papers", async (interval, label) => {
  expect((await printed(evaluationDocument({ ...evaluation, interval }))).text).toContain(
    `${label} KECAMATAN`,
  );
  expect((await printed(evaluationSummary({ ...summary, interval }))).text).toContain(`${label} KECAMATAN`);
});

test("a flat or an empty distribution draws as well", async () => {
  for (const distribution of [
    [0, 0, 0, 0, 0],
    [1, 1, 1, 1, 1],
    [0, 5, 0, 5, 0],
  ]) {
    const { text } = await printed(
      evaluationDocument({ ...evaluation, organisation: { rating: "poor", distribution } }),
    );
    expect(text).toMatch(/POLA DISTRIBUSI: KURVA .* ORGANISASI KURANG Sangat Kurang/);
  }
});

test("the leaders' evaluation has their columns", async () => {
  const { text } = await printed(evaluationDocument({ ...evaluation, form: "leader" }));
  expect(text).toContain(
    "INDIKATOR KINERJA INDIVIDU TARGET PERSPEKTIF REALISASI BERDASARKAN BUKTI DUKUNG UMPAN BALIK",
  );
});

test("the longest evaluation loses no word", async () => {
  const said = { from: "peer" as const, text: `${longText.repeat(4)} TAMAT` };
  const feedback = [said, said];
  const results = longResults.map((result) => ({
    ...result,
    indicators: result.indicators.map((indicator) => ({
      ...indicator,
      realisation: `${longText.repeat(4)} SELESAI`,
    })),
    feedback,
  }));
  const conduct = seven.map((each) => ({ ...each, expectation: longText, feedback }));
  const { pages, text } = await printed(evaluationDocument({ ...evaluation, results, conduct }));
  expect(pages.flatMap(offPaper)).toEqual([]);
  expect(text.match(/SELESAI/g)).toHaveLength(60);
  expect(text.match(/TAMAT/g)).toHaveLength(38);
});

test("the summary is one upright page with its five blocks and both signatures", async () => {
  const { pages, text } = await printed(evaluationSummary(summary));
  expect(pages).toHaveLength(1);
  expect(pages[0]?.widthPt).toBeLessThan(pages[0]?.heightPt ?? 0);
  for (const label of [
    "DOKUMEN EVALUASI KINERJA PEGAWAI PERIODE: AKHIR KECAMATAN PLAJU PERIODE PENILAIAN: 1 JANUARI SD 31 DESEMBER TAHUN 2026",
    "PEGAWAI YANG DINILAI NAMA Dimas Arya Prasetyo, S.Kom. NIP 199408172019031005 PANGKAT/GOL RUANG Penata Muda",
    "PEJABAT PENILAI KINERJA NAMA Ratna",
    "ATASAN PEJABAT PENILAI KINERJA NAMA Ahmad",
    "EVALUASI KINERJA CAPAIAN KINERJA ORGANISASI BAIK",
    "PREDIKAT KINERJA PEGAWAI BAIK CATATAN/REKOMENDASI",
    "Diusulkan mengikuti pelatihan pelayanan prima.",
    "Pegawai yang Dinilai, diterima secara elektronik oleh Dimas Arya Prasetyo, S.Kom. pada 9 Januari 2027",
    "Pejabat Penilai Kinerja, ditetapkan secara elektronik oleh Ratna Kusumawardani, S.Sos. pada 8 Januari 2027",
  ])
    expect(text).toContain(label);
});

test("the summary prints without a reviewer, a note, a receipt or the organisation's achievement", async () => {
  const { text } = await printed(
    evaluationSummary({
      ...summary,
      reviewer: null,
      note: "",
      received: null,
      organisation: { rating: null },
    }),
  );
  expect(text).toContain("ATASAN PEJABAT PENILAI KINERJA NAMA – NIP –");
  expect(text).toContain("CAPAIAN KINERJA ORGANISASI –");
  expect(text).toContain("belum ditetapkan");
});

/** Lines of one cell, and runs of one line, joined as a reader joins them. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
