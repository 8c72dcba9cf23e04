import { satisfactionElements } from "#rules/satisfaction/satisfaction-survey.law.ts";
import { profileNames } from "../survey.schema.ts";

/** What a row of a sheet can say of an answer. */
export const answerFields = [
  "day",
  "number",
  "service",
  "unit",
  ...satisfactionElements,
  ...profileNames,
  "comment",
] as const;
export type AnswerField = (typeof answerFields)[number];

/** Without these a row is no answer; of the elements one is enough, as on the web. */
export const neededAnswerFields = ["day"] as const satisfies readonly AnswerField[];

/** How offices head their columns; compared by letters and digits only. U8 and U9 as the regulation's text orders them. */
export const answerHeadings: Readonly<Record<AnswerField, readonly string[]>> = {
  day: [
    "tanggal",
    "tanggal survei",
    "tanggal pengisian",
    "tgl",
    "tgl survei",
    "hari tanggal",
    "cap waktu",
    "timestamp",
    "stempel waktu",
    "date",
    "waktu pengisian",
  ],
  number: [
    "no responden",
    "nomor responden",
    "no kuesioner",
    "nomor kuesioner",
    "id responden",
    "respondent",
  ],
  service: [
    "layanan",
    "jenis layanan",
    "jenis pelayanan",
    "pelayanan",
    "nama layanan",
    "kode layanan",
    "service",
  ],
  unit: [
    "unit",
    "unit layanan",
    "unit kerja",
    "unit pelayanan",
    "loket",
    "kelurahan",
    "kantor",
    "office",
    "counter",
  ],
  requirements: ["u1", "persyaratan", "persyaratan pelayanan", "requirements"],
  procedure: [
    "u2",
    "prosedur",
    "sistem mekanisme dan prosedur",
    "sistem",
    "mekanisme",
    "procedure",
    "procedures",
  ],
  time: ["u3", "waktu", "waktu penyelesaian", "waktu pelayanan", "kecepatan", "time"],
  fee: ["u4", "biaya", "tarif", "biaya tarif", "biaya atau tarif", "fee", "fees", "cost"],
  product: [
    "u5",
    "produk",
    "produk layanan",
    "produk spesifikasi jenis pelayanan",
    "hasil",
    "hasil layanan",
    "product",
  ],
  competence: ["u6", "kompetensi", "kompetensi pelaksana", "kompetensi petugas", "competence"],
  conduct: ["u7", "perilaku", "perilaku pelaksana", "perilaku petugas", "conduct", "behaviour", "behavior"],
  complaints: [
    "u8",
    "pengaduan",
    "penanganan pengaduan",
    "penanganan pengaduan saran dan masukan",
    "complaints",
    "complaint handling",
  ],
  facilities: ["u9", "sarana", "sarana dan prasarana", "sarana prasarana", "sarpras", "facilities"],
  ageBand: ["usia", "umur", "kelompok usia", "age"],
  sex: ["jenis kelamin", "kelamin", "jk", "l p", "gender", "sex"],
  education: ["pendidikan", "pendidikan terakhir", "education"],
  occupation: ["pekerjaan", "pekerjaan utama", "occupation"],
  comment: [
    "saran",
    "komentar",
    "saran dan masukan",
    "kritik dan saran",
    "saran masukan",
    "keterangan",
    "comment",
  ],
};

/** Where a whole question stands above a column, as online forms write it: what of it tells which one it is. */
export const answerKeywords: Readonly<Partial<Record<AnswerField, readonly string[]>>> = {
  requirements: ["persyaratan", "requirement"],
  procedure: ["prosedur", "procedure"],
  time: ["kecepatan waktu", "waktu dalam memberikan", "waktu penyelesaian"],
  fee: ["biaya", "tarif", "fee"],
  product: ["produk", "kesesuaian hasil", "product"],
  competence: ["kompetensi", "kemampuan petugas", "competen"],
  conduct: ["perilaku", "kesopanan", "polite"],
  complaints: ["pengaduan", "complaint"],
  facilities: ["sarana", "prasarana", "facilit"],
  comment: ["kritik", "saran"],
};
