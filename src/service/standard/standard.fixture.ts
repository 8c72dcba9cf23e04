import type { StandardBody } from "./standard.schema.ts";

/** A whole standard, all fourteen components told. */
export const wholeStandard: StandardBody = {
  name: "Surat keterangan tidak mampu",
  englishName: "Letter of limited means",
  time: { value: 30, unit: "minute" },
  feeRupiah: 0,
  complexityWeight: 1,
  requirements: ["Pengantar RT dan RW", "KTP-el dan KK"],
  steps: ["Menyerahkan berkas di loket", "Lurah menandatangani surat"],
  components: {
    product: "Surat keterangan tidak mampu",
    complaints: "Loket pengaduan, kotak saran, atau halaman pengaduan",
    "legal-basis": "UU 25/2009",
    facilities: "Ruang tunggu, komputer, pencetak",
    competence: "Memahami administrasi kelurahan",
    supervision: "Oleh Lurah setiap hari",
    staff: "Dua orang",
    guarantee: "Surat yang salah diperbaiki hari itu juga",
    safety: "Data disimpan tertutup",
    evaluation: "Setiap triwulan",
  },
};
