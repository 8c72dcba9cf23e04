import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fieldOfWork } from "./field-of-work.ts";
import { adviseOnIndicator } from "./indicator-advice.ts";
import type { IndicatorDraft } from "./signals.ts";

type Row = readonly [statement: string, aspect: IndicatorDraft["aspect"], target: string, unit: string];
const draft = ([statement, aspect, target, unit]: Row): IndicatorDraft => ({
  statement,
  aspect,
  target,
  unit,
});
const codes = (row: Row) => adviseOnIndicator(draft(row)).map((advice) => advice.code);

const forCitizens: readonly Row[] = [
  ["Median waktu penyelesaian surat keterangan ahli waris ≤ 1 hari kerja", "time", "1", "hari kerja"],
  ["IKM unsur kompetensi pelaksana ≥ 3,40", "quality", "3,40", ""],
  ["90 % pengaduan dijawab dalam 5 hari kerja", "time", "90", "%"],
  ["Persentase KTP-el yang selesai dalam 1 hari kerja", "time", "90", "%"],
  ["Waktu tunggu pemohon di loket paling lama 15 menit", "time", "15", "menit"],
  ["Persentase penerima bansos yang datanya sesuai hasil verifikasi lapangan", "quality", "98", "%"],
  ["Persentase peserta pelatihan UMKM yang omzetnya naik dalam 6 bulan", "quality", "60", "%"],
  ["Persentase kehadiran warga dalam musrenbang kelurahan", "quantity", "70", "%"],
  ["Jumlah keluhan warga tentang pungutan", "quantity", "0", "keluhan"],
  ["Jumlah keluarga miskin yang keluar dari DTKS setiap semester", "quantity", "25", "keluarga"],
  ["Mediasi sengketa warga yang berakhir dengan kesepakatan tertulis", "quality", "70", "%"],
  ["Surat keterangan tidak mampu selesai maksimal 30 menit", "time", "30", "menit"],
  ["100 % pengaduan warga dijawab dalam 5 hari kerja", "time", "100", "%"],
  ["Pengaduan yang dijawab tepat waktu, yaitu dalam 5 hari kerja", "time", "90", "%"],
  ["Share of complaints answered within 5 working days", "time", "90", "%"],
];

const measurable: readonly Row[] = [
  ["Persentase SPJ yang diterima tanpa koreksi pada pengajuan pertama", "quality", "95", "%"],
  ["Laporan keuangan triwulanan disampaikan paling lambat tanggal 5 tanpa koreksi", "time", "4", "laporan"],
  ["Median waktu disposisi surat masuk ≤ 4 jam kerja", "time", "4", "jam kerja"],
  ["Persentase arsip aktif yang ditemukan dalam 10 menit", "quality", "90", "%"],
  ["Deviasi serapan anggaran terhadap rencana kas per triwulan", "cost", "5", "%"],
  ["Selisih serapan anggaran terhadap rencana kas per triwulan", "cost", "-5", "%"],
  ["Honor penjaga pos ronda ≤ Rp500.000 per RT", "cost", "500.000", "per RT"],
  ["Persentase usulan musrenbang yang masuk Renja tahun 2027", "quality", "40", "%"],
  ["Nilai SAKIP kecamatan", "quality", "75", ""],
  ["Waktu respons laporan gangguan ketertiban", "time", "30", "menit"],
  ["Persentase RT yang siskamlingnya aktif tiap minggu", "quantity", "80", "%"],
  ["Persentase pegawai yang memenuhi 20 JP pengembangan kompetensi", "quantity", "90", "%"],
  ["Persentase pegawai dengan predikat Baik", "quality", "90", "%"],
  ["Peserta pendidikan dan pelatihan yang menerapkan hasilnya setelah 3 bulan", "quality", "85", "%"],
  ["Persentase tunggakan PBB yang tertagih sampai 30 September", "quantity", "85", "%"],
];

/** The first hint, by what is wrong first of all. */
const toMend: readonly (readonly [string, Row])[] = [
  ["attendance", ["Persentase tingkat kehadiran PNS lingkup kecamatan", "quantity", "100", "%"]],
  ["attendance", ["Jumlah apel pagi yang diikuti", "quantity", "240", "hari"]],
  ["attendance", ["Presensi pegawai selama 240 hari efektif", "quantity", "240", "hari"]],
  [
    "paper-count",
    ["Persentase jumlah dokumen perencanaan dan pelaporan yang tersusun dengan benar", "quality", "100", "%"],
  ],
  ["paper-count", ["Jumlah laporan data kependudukan", "quantity", "12", "laporan"]],
  ["paper-count", ["Jumlah dokumen Renja", "quantity", "1", "dokumen"]],
  ["paper-count", ["Jumlah surat masuk yang diagendakan", "quantity", "1200", "surat"]],
  ["activity", ["Melaksanakan tugas dengan baik", "quality", "", ""]],
  ["activity", ["Membantu pelayanan di loket", "quantity", "", ""]],
  ["activity", ["Mengikuti rapat koordinasi", "quantity", "12", "kali"]],
  ["activity", ["Menyusun laporan bulanan", "quantity", "12", "laporan"]],
  ["activity", ["Memproses permohonan", "quantity", "300", "berkas"]],
  ["activity", ["Terlaksananya kegiatan musrenbang kelurahan", "quantity", "1", "kegiatan"]],
  ["activity", ["Pengelolaan aset sesuai ketentuan", "quality", "100", "%"]],
  ["activity", ["Jumlah rapat koordinasi", "quantity", "24", "kali"]],
  ["activity", ["Assist with reports", "quantity", "", ""]],
  ["no-number", ["Pelayanan administrasi berjalan lancar dan optimal", "quality", "", ""]],
  ["no-number", ["Kepuasan masyarakat meningkat", "quality", "", ""]],
  ["no-number", ["Meningkatnya kualitas pelayanan publik", "quality", "", ""]],
  ["no-number", ["Waktu pelayanan RT 05 tahun 2026", "time", "", "hari"]],
  ["below-zero", ["Nilai IKM kecamatan", "quality", "-5", ""]],
  ["below-zero", ["Median waktu penyelesaian surat keterangan", "time", "-5", "hari kerja"]],
  ["no-unit", ["Surat keterangan domisili yang selesai", "quantity", "500", ""]],
  ["no-unit", ["Surat keterangan domisili yang selesai", "quantity", "500", "-"]],
  ["vague", ["Laporan keuangan disampaikan tepat waktu", "time", "100", "%"]],
  ["vague", ["Pelayanan loket yang prima", "quality", "95", "%"]],
  ["aspect-time", ["Persentase surat keterangan yang diterbitkan", "time", "95", "%"]],
  ["aspect-cost", ["Pengadaan alat tulis", "cost", "12", "paket"]],
  ["aspect-quality", ["Usulan warga yang ditanggapi setiap bulan", "quality", "20", "surat"]],
  ["trivial-target", ["Persentase pengaduan warga yang ditutup dengan tanggapan", "quantity", "100", "%"]],
  ["two-things", ["Waktu dan biaya pelayanan", "time", "1", "hari"]],
  ["two-things", ["Persentase perencanaan dan pelaporan yang disetujui", "quality", "90", "%"]],
  ["no-period", ["Jumlah kelompok PKK yang aktif", "quantity", "14", "kelompok"]],
];

describe("adviseOnIndicator", () => {
  test.each(forCitizens)("praises what citizens feel: %s", (...row) => {
    expect(codes(row)).toEqual(["measurable-for-citizens"]);
  });

  test.each(measurable)("praises what can be measured: %s", (...row) => {
    expect(codes(row)).toEqual(["measurable"]);
  });

  test.each(toMend)("%s: %j", (code, row) => {
    expect(codes(row)[0]).toBe(code);
  });

  test("shows at most three hints, and an example with the first only", () => {
    const advice = adviseOnIndicator(
      draft(["Melaksanakan rapat dan menyusun notulen dengan baik", "time", "", ""]),
    );
    expect(advice.map((item) => item.code)).toEqual(["activity", "no-number", "vague"]);
    expect(advice.map((item) => item.example)).toEqual(["general.time", undefined, undefined]);
  });

  test("the example is from the same field of work and the chosen aspect", () => {
    const example = (...row: Row) => adviseOnIndicator(draft(row))[0]?.example;
    expect(example("Jumlah laporan data kependudukan", "quality", "12", "laporan")).toBe(
      "population.quality",
    );
    expect(example("Membantu pelayanan surat keterangan domisili", "", "", "")).toBe("letters.time");
  });

  test("says nothing while there is nothing to judge", () => {
    for (const statement of ["", "  ", "Median", "Mela"])
      expect(codes([statement, "time", "", ""])).toEqual([]);
  });

  test("capitals, spaces and line breaks change nothing", () => {
    fc.assert(
      fc.property(fc.constantFrom(...forCitizens, ...toMend.map(([, row]) => row)), (row) => {
        const [statement, aspect, target, unit] = row;
        const shouted = `  ${statement.toUpperCase().replaceAll(" ", " \n ")} `;
        expect(codes([shouted, aspect, target, unit])).toEqual(codes(row));
      }),
    );
  });

  test("takes anything, gives hints or praise but never both", () => {
    const aspect = fc.constantFrom<IndicatorDraft["aspect"]>("quantity", "quality", "time", "cost", "");
    fc.assert(
      fc.property(fc.string(), aspect, fc.string(), fc.string(), (statement, aspect, target, unit) => {
        const kinds = new Set(adviseOnIndicator({ statement, aspect, target, unit }).map((a) => a.severity));
        expect(kinds.size).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test.each([
  ["median waktu ktp-el", "population"],
  ["surat keterangan ahli waris", "letters"],
  ["pengaduan dijawab", "complaints"],
  ["serapan anggaran", "finance"],
  ["usulan musrenbang masuk renja", "planning"],
  ["ketertiban pkl", "order"],
  ["kader posyandu", "empowerment"],
  ["penerima bansos lansia", "welfare"],
  ["arsip surat masuk", "archives"],
  ["kehadiran pegawai", "personnel"],
  ["pengajian dan fakta integritas", "general"],
  ["melaksanakan tugas lain", "general"],
])("%s is work of %s", (text, field) => {
  expect(fieldOfWork(text)).toBe(field);
});
