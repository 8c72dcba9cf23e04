import { loadLaw } from "#platform/law/load.ts";
import { conductValues } from "#rules/conduct/conduct.ts";
import { lawOn } from "#rules/law.ts";
import type { PlanDocument } from "./plan.document.ts";

export const seven = conductValues(lawOn(loadLaw("regulations"), "2026-06-30")).map(
  ({ name, behaviours }) => ({
    name: name.text,
    behaviours: behaviours.map((behaviour) => behaviour.text),
    expectation: "",
  }),
);

/** An agreed plan of an invented officer. */
export const examplePlan: PlanDocument = {
  agency: {
    name: "Kecamatan Plaju",
    parentName: "Pemerintah Kota Palembang",
    address: "Jalan Contoh No. 1, Palembang",
  },
  approach: "quantitative",
  form: "staff",
  startsOn: "2026-01-01",
  endsOn: "2026-12-31",
  place: "Palembang",
  employee: {
    name: "Dimas Arya Prasetyo, S.Kom.",
    nip: "199408172019031005",
    grade: "Penata Muda Tk. I (III/b)",
    position: "Pengelola Layanan Operasional",
    unit: "Seksi Pelayanan Umum",
  },
  appraiser: {
    name: "Ratna Kusumawardani, S.Sos.",
    nip: "198507222009042003",
    grade: "Penata Tk. I (III/d)",
    position: "Kepala Seksi Pelayanan Umum",
    unit: "Seksi Pelayanan Umum",
  },
  results: [
    {
      category: "main",
      serves: "Meningkatnya kualitas pelayanan kecamatan",
      statement: "Surat keterangan ahli waris terbit cepat dan tanpa kesalahan",
      indicators: [
        {
          aspect: "time",
          perspective: null,
          statement: "Median waktu penyelesaian",
          target: "≤ 1 hari kerja",
        },
        { aspect: "quality", perspective: null, statement: "Surat yang harus diperbaiki", target: "≤ 1 %" },
      ],
    },
    {
      category: "additional",
      serves: "",
      statement: "Petugas kelurahan terampil memakai layanan digital",
      indicators: [
        {
          aspect: "quantity",
          perspective: "internal-strengthening",
          statement: "Petugas yang lulus uji",
          target: "35 orang",
        },
      ],
    },
  ],
  conduct: seven.map((value, index) => ({
    ...value,
    expectation: index === 0 ? "Menyapa setiap warga." : "",
  })),
  annex: {
    support: ["Satu unit pemindai dokumen"],
    accountability: ["Laporan dibahas setiap tanggal 5"],
    consequence: ["Diusulkan mengikuti bimbingan teknis"],
  },
  manuals: [],
  proposed: { by: "Dimas Arya Prasetyo, S.Kom.", on: "2026-01-09", version: 2, time: "09.12 WIB" },
  expected: null,
  agreed: { by: "Ratna Kusumawardani, S.Sos.", on: "2026-01-14", version: 2, time: "14.05 WIB" },
};

/** 12 results of 5 indicators each, every text near its limit, an 80-character name. */
export const longText =
  "Persentase permohonan yang selesai tepat waktu menurut standar pelayanan, dihitung sejak berkas lengkap. "
    .repeat(5)
    .slice(0, 499);

export const longName = "Prof. Dr. Ir. Hj. Raden Ayu Siti Nurhaliza Kusumaningtyas Wiranatakusumah, M.Si.";

export const longResults: PlanDocument["results"] = Array.from({ length: 12 }, (_, result) => ({
  category: result < 9 ? "main" : "additional",
  serves: longText,
  statement: `Hasil-${result} ${longText}`,
  indicators: Array.from({ length: 5 }, (_, indicator) => ({
    aspect: "cost",
    perspective: "business-process",
    statement: `Indikator-${result}-${indicator} ${longText}`.slice(0, 500),
    target: "https://contoh.example/dokumen/laporan-kinerja-triwulan-iv-tahun-2026.pdf",
  })),
}));
