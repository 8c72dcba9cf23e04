import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { messages } from "#platform/words/messages.ts";
import { exchangeFields, fileKinds } from "./fields.ts";
import { profileNamed, profiles, readProfiles } from "./profiles.ts";
import { columnsOf, writeRow } from "./write-row.ts";

test("there is a profile for each kind of file, and one that is read back", () => {
  expect(new Set(profiles().map(({ kind }) => kind))).toEqual(new Set(fileKinds));
  expect(profiles().filter(({ imports }) => imports).length).toBeGreaterThan(0);
});

test("every field has a name in words, and what nobody could read is marked", () => {
  for (const field of exchangeFields) expect(Object.keys(messages.id)).toContain(`exchange.field.${field}`);
  expect(profiles().every(({ confirmed }) => confirmed === false)).toBe(true); // BKN publishes no description
});

const small = `
title: Sistem daerah
kind: ratings
imports: true
source: { text: Surat edaran }
dates: YYYY-MM-DD
columns:
  - { heading: NIP, field: nip }
  - { heading: Hasil, field: results, codes: rating }
  - { heading: Perilaku, field: conduct, codes: rating }
  - { heading: Predikat, field: overall }
  - { heading: Mulai, field: startsOn }
  - { heading: Jenis, constant: "SKP" }
codes:
  rating: { above: { write: A }, as: { write: B }, below: { write: C } }
`;

function folderWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "ampera-profil-"));
  writeFileSync(join(folder, "daerah.yaml"), text);
  writeFileSync(join(folder, "BACA SAYA.txt"), "bukan profil");
  return folder;
}

test("a new file is a new profile", () => {
  const [profile] = readProfiles(folderWith(small));
  if (!profile) throw new Error("not read");
  expect(columnsOf(profile).map(({ header }) => header)).toEqual([
    ...["NIP", "Hasil", "Perilaku", "Predikat", "Mulai", "Jenis"],
  ]);
  const row = { nip: "1", results: "above", conduct: "below", overall: "good", startsOn: "2026-01-02" };
  expect(writeRow(profile, row)).toEqual(["1", "A", "C", "good", "2026-01-02", "SKP"]);
});

describe("a profile that is wrong is not read, and says where", () => {
  test.each([
    [
      "columns.1: a file of plans has no results",
      small.replace("ratings", "plans").replace("imports: true", "imports: false"),
    ],
    ['there is no list of codes "rating"', small.replace("  rating:", "  other:")],
    ["to be read back it lacks overall", small.replace("field: overall", "field: name")],
    ["only ratings are read back", small.replace("ratings", "evaluations")],
    ["has a field or a constant", small.replace('constant: "SKP"', 'constant: "SKP", field: nip')],
    ["kind", small.replace("ratings", "everything")],
  ])("%s", (says, text) => {
    expect(() => readProfiles(folderWith(text))).toThrow(says);
  });
});

test("a name from outside finds no file but a profile", () => {
  for (const name of ["../regulations/nip", "", "ekinerja-predikat.yaml"])
    expect(() => profileNamed(name)).toThrow("exchange.profile-unknown");
});
