import { expect, test } from "vitest";
import { likestName } from "./likest-name.ts";

const services = [
  "Surat keterangan tidak mampu (SKTM)",
  "Surat keterangan usaha (SKU)",
  "Pengantar kartu keluarga (KK)",
  "Pengantar perekaman KTP-el",
  "Pengantar nikah (N1–N4)",
  "Dispensasi nikah kurang dari sepuluh hari kerja",
  "Rekomendasi persetujuan bangunan gedung (PBG/IMB)",
  "Surat keterangan domisili",
  "Surat pindah ke luar kota",
  "Pengantar pindah dalam kota",
].map((name) => ({ id: name, name }));

test.each([
  ["SKTM", "Surat keterangan tidak mampu (SKTM)"],
  ["surat ket. tidak mampu", "Surat keterangan tidak mampu (SKTM)"],
  ["SKU", "Surat keterangan usaha (SKU)"],
  ["Pengantar KK", "Pengantar kartu keluarga (KK)"],
  ["skd", "Surat keterangan domisili"], // initials alone
  ["IMB", "Rekomendasi persetujuan bangunan gedung (PBG/IMB)"],
  ["Pengantar N1", "Pengantar nikah (N1–N4)"],
  ["surat pindah", undefined], // too little of either
  ["lain-lain", undefined],
])("“%s” is %s", (word, name) => {
  expect(likestName(word, services)).toBe(name);
});
