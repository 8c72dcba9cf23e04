import { expect, test } from "vitest";
import { likestName } from "./likest-name.ts";

const services = [
  "Pengantar perekaman KTP-el",
  "Pengantar kartu keluarga (KK)",
  "Pengantar pindah dalam kota",
  "Surat pindah ke luar kota",
  "Surat keterangan domisili",
  "Surat keterangan tidak mampu (SKTM)",
  "Surat keterangan usaha (SKU)",
  "Surat keterangan ahli waris",
  "Pencatatan jual beli tanah dan SPORADIK",
  "Pengantar SKCK",
  "Pengantar nikah (N1–N4)",
  "Dispensasi nikah kurang dari sepuluh hari kerja",
  "Rekomendasi izin keramaian",
  "Rekomendasi persetujuan bangunan gedung (PBG/IMB)",
  "Legalisasi surat dan data kependudukan",
  "Rekomendasi proposal bantuan",
  "Surat keterangan kematian",
  "Pendampingan izin usaha mikro (PATEN)",
].map((name) => ({ id: name, name }));

test.each([
  ["SKTM", "Surat keterangan tidak mampu (SKTM)"],
  ["surat ket. tidak mampu", "Surat keterangan tidak mampu (SKTM)"],
  ["SKU", "Surat keterangan usaha (SKU)"],
  ["Pengantar KK", "Pengantar kartu keluarga (KK)"],
  ["kk", "Pengantar kartu keluarga (KK)"], // not kematian, which has two K as well
  ["skd", "Surat keterangan domisili"], // initials alone
  ["IMB", "Rekomendasi persetujuan bangunan gedung (PBG/IMB)"],
  ["Pengantar N1", "Pengantar nikah (N1–N4)"],
  ["surat pindah", undefined], // too little of either
  ["lain-lain", undefined],
])("“%s” is %s", (word, name) => {
  expect(likestName(word, services)).toBe(name);
});

test("a code is the name itself, and what two names share equally is nobody's", () => {
  const named = [
    { id: "1", name: "Surat keterangan domisili", code: "skck" },
    { id: "2", name: "Legalisasi surat waris" },
    { id: "3", name: "Registrasi surat waris" },
  ];
  expect([likestName("skck", named), likestName("surat waris", named)]).toEqual(["1", undefined]);
});
