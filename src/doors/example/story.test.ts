import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readStory } from "./load-example.ts";
import { Story } from "./story.schema.ts";

test("the example's sentences are whole", async () => {
  const { plans } = await readStory();
  const ratna = plans.find(({ nip }) => nip === "199107032015012031");
  expect(ratna?.annex.consequence).toEqual([
    "Bila indeks arsip tertinggal, jadwal loket disesuaikan bersama",
  ]);
  expect(ratna?.evaluations[0]?.note).toBe("Waktu surat belum di bawah satu hari, tetapi arahnya benar.");
});

test.for([
  [
    '"Bila indeks arsip tertinggal, jadwal loket',
    "Bila indeks arsip tertinggal, jadwal loket",
    'bersama"',
    "bersama",
  ],
  ['"Waktu surat belum', "Waktu surat belum", 'benar."', "benar."],
] as const)("a sentence cut at its comma is no story: %s", async ([start, bareStart, end, bareEnd]) => {
  const written = await readFile("examples/plaju/story.yaml", "utf8");
  const cut = written.replace(start, bareStart).replace(end, bareEnd);
  expect(Story.safeParse(parse(cut)).success).toBe(false);
});
