import { expect, test } from "vitest";
import { readServices } from "#doors/example/play-services.ts";
import { searchServices } from "./search-services.ts";

const { services } = await readServices();
const searchable = services
  .toSorted((one, other) => (one.name < other.name ? -1 : 1)) // as the table gives them
  .map(({ code, name, english, words, product }) => ({ item: code, names: [name, english], words, product }));
const found = (typed: string) => searchServices(typed, searchable);

test.each([
  ["surat pindah rumah", "pengantar-pindah"],
  ["pindah alamat", "pengantar-pindah"],
  ["pindahan ke luar kota", "pindah-antarkota"],
  ["surat keterangan domisili", "domisili"],
  ["numpang tinggal", "domisili"],
  ["domisli", "domisili"], // a letter left out
  ["akte lahir", "pengantar-kk"], // a child is put on the family's card
  ["kk", "pengantar-kk"],
  ["ktp hilang", "pengantar-ktp-el"],
  ["surat miskin", "sktm"],
  ["SURAT KETERANGAN TIDAK MAMPU", "sktm"],
  ["surat keterangan waris", "ahli-waris"],
  ["warsi", "ahli-waris"], // two letters exchanged
  ["mau bikin warung", "sku"],
  ["surat keterangan usaha", "sku"],
  ["menikah", "pengantar-nikah"],
  ["imb", "rekomendasi-pbg"],
  ["orang meninggal", "keterangan-kematian"],
  ["akta kematian", "keterangan-kematian"],
  ["hajatan", "izin-keramaian"],
  ["kelakuan baik", "pengantar-skck"],
  ["legalisir ijazah", "legalisasi"],
  ["jual beli tanah", "surat-tanah"],
  ["domicile letter", "domisili"],
  ["moving house", "pengantar-pindah"],
  ["ID card", "pengantar-ktp-el"],
  ["birth certificate", "pengantar-kk"],
  ["death certificate", "keterangan-kematian"],
  ["building permit", "rekomendasi-pbg"],
  ["how to get married", "pengantar-nikah"],
])("“%s” finds %s first, in the words that people use", (typed, code) => {
  expect(found(typed)[0]).toBe(code);
});

test("a service that answers only half of the question, or only its common words, is left out", () => {
  expect(found("surat keterangan domisili")).not.toContain("ahli-waris");
  expect(found("surat miskin")).toEqual(["sktm"]);
  expect(found("surat pindah rumah")).toContain("domisili");
  expect(found("surat pindah rumah")).not.toContain("rekomendasi-pbg");
  expect(found("numpang tinggal")).not.toContain("pengantar-nikah");
  expect(found("akte lahir")).not.toContain("keterangan-kematian");
});

test("what answers nothing finds nothing; who types only a common word sees what has it", () => {
  for (const typed of ["", "xyzzy", "pajak kendaraan bermotor", "?!"]) expect(found(typed)).toEqual([]);
  expect(found("legalisasi surat")).toEqual(["legalisasi"]);
  expect(found("surat")).toContain("domisili");
  expect(found("a".repeat(100_000).slice(0, 100))).toEqual([]);
});
