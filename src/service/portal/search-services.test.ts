import { expect, test } from "vitest";
import { readServices } from "#doors/example/play-services.ts";
import { searchServices } from "./search-services.ts";

const { services } = await readServices();
const searchable = services.map(({ code, name, words, requirements, product }) => ({
  item: code,
  name,
  words,
  text: [...requirements, product].join(" "),
}));
const found = (typed: string) => searchServices(typed, searchable);

test.each([
  ["surat miskin", "sktm"],
  ["SURAT KETERANGAN TIDAK MAMPU", "sktm"],
  ["surat keterangan waris", "ahli-waris"],
  ["warsi", "ahli-waris"], // two letters exchanged
  ["mau bikin warung", "sku"],
  ["menikah", "pengantar-nikah"],
  ["pindahan ke luar kota", "pindah-antarkota"],
  ["imb", "rekomendasi-pbg"],
  ["orang meninggal", "keterangan-kematian"],
  ["hajatan", "izin-keramaian"],
  ["kelakuan baik", "pengantar-skck"],
  ["legalisir ijazah", "legalisasi"],
  ["domisli", "domisili"], // a letter left out
])("“%s” finds %s first, in the words that people use", (typed, code) => {
  expect(found(typed)[0]).toBe(code);
});

test("what answers nothing finds nothing, and what all share decides little", () => {
  for (const typed of ["", "xyzzy", "pajak kendaraan bermotor", "?!"]) expect(found(typed)).toEqual([]);
  expect(found("surat miskin")).toHaveLength(1);
  expect(found("a".repeat(100_000).slice(0, 100))).toEqual([]);
});
