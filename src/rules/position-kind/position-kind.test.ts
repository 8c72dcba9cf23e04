import { describe, expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { lawOn } from "#rules/law.ts";
import { findPositionKind, planForm, positionKinds } from "./position-kind.ts";
import { readPositionKind } from "./read-position-kind.ts";

const law = lawOn(loadLaw("regulations"), "2026-06-30");

describe("readPositionKind", () => {
  test.each([
    ["Struktural eselon IV.a", "pengawas"],
    ["Eselon III/b", "administrator"],
    ["ESELON IIIa", "administrator"],
    ["Es. II.b", "jpt-pratama"],
    ["eselon 4", "pengawas"],
    ["Eselon V.a", "pelaksana"],
    ["Eselon I", "jpt-madya"],
    ["Administrator", "administrator"],
    ["PENGAWAS", "pengawas"],
    ["JPT Pratama", "jpt-pratama"],
    ["Jabatan Pimpinan Tinggi Madya", "jpt-madya"],
    ["JPT Utama", "jpt-utama"],
    ["Fungsional Ahli Muda", "ahli-muda"],
    ["JF Ahli Pertama", "ahli-pertama"],
    ["Fungsional Madya", "ahli-madya"],
    ["Analis SDM Aparatur Ahli Utama", "ahli-utama"],
    ["Pengawas Sekolah Ahli Madya", "ahli-madya"],
    ["Fungsional Keterampilan - Penyelia", "penyelia"],
    ["Arsiparis Mahir", "mahir"],
    ["Arsiparis Pelaksana Lanjutan", "mahir"],
    ["Pranata Komputer Terampil", "terampil"],
    ["Pemula", "pemula"],
    ["Pelaksana", "pelaksana"],
    ["JFU", "pelaksana"],
    ["Fungsional Umum", "pelaksana"],
    ["JFT", "fungsional"],
    ["Jabatan Fungsional", "fungsional"],
  ])("%s is %s", (text, code) => {
    expect(readPositionKind(text, law)?.code).toBe(code);
  });

  test.each(["", "-", "Camat", "eselon VI", "Kepala"])("%s says no kind", (text) => {
    expect(readPositionKind(text, law)).toBeUndefined();
  });

  test("each kind is read from its own official name", () => {
    for (const kind of positionKinds(law)) expect(readPositionKind(kind.name, law)?.code).toBe(kind.code);
  });
});

test("managers lead a unit, staff and functional officers do not", () => {
  const leaders = positionKinds(law).filter((kind) => kind.leadsUnit);
  expect(leaders.map((kind) => kind.code)).toEqual([
    "jpt-utama",
    "jpt-madya",
    "jpt-pratama",
    "administrator",
    "pengawas",
  ]);
});

test("every code that the law names elsewhere is a kind", () => {
  const named = [
    ...Object.values(law.get("position-kinds", "eselons").value),
    ...law.get("position-kinds", "unit-leaders").value,
    ...law.get("position-kinds", "leader-form").value,
  ];
  for (const code of named) expect(findPositionKind(code, law), code).toBeDefined();
});

test("executives and heads of independent units write the leaders' form", () => {
  expect(planForm("jpt-pratama", false, law)).toBe("leader");
  expect(planForm("administrator", true, law)).toBe("leader");
  expect(planForm("administrator", false, law)).toBe("staff");
  expect(planForm("ahli-muda", false, law)).toBe("staff");
});
