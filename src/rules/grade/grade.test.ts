import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { lawOn } from "#rules/law.ts";
import { findGrade, gradeName, grades, isPromotion } from "./grade.ts";
import { readGrade } from "./read-grade.ts";

const law = lawOn(loadLaw("regulations"), "2026-06-30");

function read(text: string): string {
  const reading = readGrade(text, law);
  return reading.ok ? reading.grade.code : reading.code;
}

test("there are 17 grades of PNS and 17 of PPPK", () => {
  expect(grades(law).filter((grade) => grade.status === "PNS")).toHaveLength(17);
  expect(grades(law).filter((grade) => grade.status === "PPPK")).toHaveLength(17);
});

test("before PPPK had grades there are those of PNS, and before those none", () => {
  const data = loadLaw("regulations");
  const early = lawOn(data, "2015-03-01");
  expect(findGrade("III/a", early)?.name).toBe("Penata Muda");
  expect(findGrade("IX", early)).toBeUndefined();
  expect(readGrade("Gol. IX", early)).toEqual({ ok: false, code: "grade.unknown" });
  expect(grades(lawOn(data, "1999-12-31"))).toEqual([]);
});

describe("readGrade", () => {
  test.each([
    ["III/d", "III/d"],
    ["III d", "III/d"],
    ["IIId", "III/d"],
    ["3d", "III/d"],
    ["3/D", "III/d"],
    ["Penata Tk. I / III.d", "III/d"],
    ["PENATA TK.I, III/d", "III/d"],
    ["Penata Tingkat 1 (III/d)", "III/d"],
    ["III/d - Penata Tkt.I", "III/d"],
    ["Gol. Ruang IV/a", "IV/a"],
    ["Pembina IVa", "IV/a"],
    ["Juru Muda Tk. I, I/b", "I/b"],
    ["Pengatur Muda", "II/a"],
    ["PENATA MUDA TK I", "III/b"],
    ["IV.e", "IV/e"],
    ["IX", "IX"],
    ["PPPK Gol. IX", "IX"],
    ["golongan 9", "IX"],
    ["Golongan VII", "VII"],
    ["III", "III"],
  ])("%s is %s", (text, code) => {
    expect(read(text)).toBe(code);
  });

  test.each(["", "-", "III/e", "5a", "XVIII", "0", "Honorer", "Penata Agung"])("%s is no grade", (text) => {
    expect(read(text)).toBe("grade.unknown");
  });

  test("a name and a code that disagree are refused, not guessed", () => {
    expect(read("Penata, III/d")).toBe("grade.contradictory");
  });

  test("every grade is read back from its own name and code, however they are joined", () => {
    const joiner = fc.constantFrom(" / ", ", ", " (", " - ", " ");
    fc.assert(
      fc.property(fc.constantFrom(...grades(law)), joiner, fc.boolean(), (grade, join, shout) => {
        const text = `${grade.name}${join}${grade.code}`;
        if (grade.status === "PNS") expect(read(shout ? text.toUpperCase() : text)).toBe(grade.code);
        expect(read(grade.code)).toBe(grade.code);
        expect(read(grade.name)).toBe(grade.code);
      }),
    );
  });
});

describe("isPromotion", () => {
  test("only upwards, and never to oneself", () => {
    const pns = grades(law).filter((grade) => grade.status === "PNS");
    fc.assert(
      fc.property(fc.constantFrom(...pns), fc.constantFrom(...pns), (from, to) => {
        const up = isPromotion(from.code, to.code, law);
        const down = isPromotion(to.code, from.code, law);
        expect(up && down).toBe(false);
        expect(up || down).toBe(from.code !== to.code);
      }),
    );
    expect(isPromotion("II/d", "III/a", law)).toBe(true);
  });

  test("not from PPPK to PNS: these are two ladders", () => {
    expect(isPromotion("IX", "III/b", law)).toBe(false);
  });
});

test("a grade that the law of the day does not know keeps its code as name", () => {
  expect(gradeName("III/d", law)).toBe("Penata Tk. I");
  expect(gradeName("V/a", law)).toBe("V/a");
});
