import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { say, speaking } from "#platform/words/words.ts";
import { dayOf } from "#rules/day.ts";
import { lawOn } from "#rules/law.ts";
import { readNip } from "./nip.ts";

const law = lawOn(loadLaw("regulations"), "2026-06-30");

const person = fc.record({
  birthDate: fc.integer({ min: 0, max: 20_000 }).map((offset) => dayOf(1950, 1, 1 + offset)),
  age: fc.integer({ min: 18, max: 56 }),
  month: fc.integer({ min: 1, max: 12 }),
  contract: fc.integer({ min: 21, max: 99 }),
  status: fc.constantFrom("PNS", "PPPK"),
  sex: fc.constantFrom("male", "female"),
  serial: fc.integer({ min: 1, max: 999 }).map((n) => String(n).padStart(3, "0")),
});
type Person = typeof person extends fc.Arbitrary<infer P> ? P : never;

function write({ birthDate, age, month, contract, status, sex, serial }: Person): string {
  const year = Number(birthDate.slice(0, 4)) + age + 1;
  const order = String(status === "PNS" ? month : contract).padStart(2, "0");
  return `${birthDate.replaceAll("-", "")}${year}${order}${sex === "male" ? 1 : 2}${serial}`;
}

function codes(text: string): string[] {
  const reading = readNip(text, law);
  return reading.ok ? [] : reading.faults.map((fault) => fault.code);
}

describe("readNip", () => {
  test("reads back what the number was made of", () => {
    fc.assert(
      fc.property(person, (p) => {
        const reading = readNip(write(p), law);
        expect(reading).toMatchObject({
          ok: true,
          facts: { birthDate: p.birthDate, status: p.status, sex: p.sex, serial: p.serial },
        });
        const month = reading.ok && reading.facts.appointedMonth;
        expect(month).toEqual(
          p.status === "PNS" ? { state: "known", value: p.month } : { state: "not-applicable" },
        );
      }),
    );
  });

  test("spaces, dots, hyphens and an apostrophe change nothing", () => {
    const noise = fc.constantFrom("", " ", ".", "-", "\u00a0");
    fc.assert(
      fc.property(person, fc.array(noise, { minLength: 18, maxLength: 18 }), (p, between) => {
        const nip = write(p);
        const noisy = `'${[...nip].map((digit, i) => digit + (between[i] ?? "")).join("")}`;
        expect(readNip(noisy, law)).toEqual(readNip(nip, law));
      }),
    );
  });

  test("never throws, whatever is typed", () => {
    fc.assert(fc.property(fc.string(), (text) => void readNip(text, law)));
  });

  test("what is read as right has 18 digits and reads the same again", () => {
    const digits = fc.stringMatching(/^(19|20)\d{6}(19|20)\d{4}[12]\d{3}$/);
    fc.assert(
      fc.property(digits, (text) => {
        const reading = readNip(text, law);
        if (reading.ok) expect(readNip(reading.nip, law)).toEqual(reading);
      }),
    );
  });
});

test.each([
  ["", "nip.empty"],
  ["  ' ", "nip.empty"],
  ["1.98E+17", "nip.damaged"],
  ["1,98501E+17", "nip.damaged"],
  ["198012152005011000", "nip.rounded"],
  ["19801215 200501 1 O02", "nip.not-digits"],
  ["131263190", "nip.length"],
  ["1980121520050110022", "nip.length"],
  ["198013152005011002", "nip.birth-date"],
  ["198002302005011002", "nip.birth-date"],
  ["198012152005131002", "nip.appointment-month"],
  ["198012152005001002", "nip.appointment-month"],
  ["198012152005201002", "nip.appointment-month"],
  ["198012152005013002", "nip.sex"],
  ["198012151994011002", "nip.appointed-too-young"],
  ["190012152005011002", "nip.appointed-too-old"],
])("%s: %s", (text, code) => {
  expect(codes(text)).toEqual([code]);
});

test.each(["id", "en"] as const)("each fault can be said in %s with its own facts", (locale) => {
  const bad = [
    "",
    "1.98E+17",
    "1980 l2",
    "13",
    "198013152005139000",
    "198012151994011002",
    "190012152005011002",
  ];
  const faults = bad
    .map((text) => readNip(text, law))
    .flatMap((reading) => (reading.ok ? [] : reading.faults));
  expect(new Set(faults.map((fault) => fault.code)).size).toBe(10);
  for (const { code, facts } of faults) {
    expect(speaking(locale, () => say(`error.${code}`, facts))).toMatch(/^[A-Z][^{}]+\.$/);
  }
});

test("says everything that is wrong at once", () => {
  expect(codes("198013152005139000")).toEqual([
    "nip.birth-date",
    "nip.appointment-month",
    "nip.sex",
    "nip.rounded",
  ]);
});

test("somebody appointed in the month of the 15th birthday is old enough", () => {
  expect(codes("198012151995121002")).toEqual([]);
  expect(codes("198012151995111002")).toEqual(["nip.appointed-too-young"]);
});
