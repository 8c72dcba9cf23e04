import { expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { lawOn } from "#rules/law.ts";
import { conductValues, findConductValue } from "./conduct.ts";

const law = lawOn(loadLaw("regulations"), "2026-06-30");

test("the seven values spell BerAKHLAK", () => {
  const initials = conductValues(law).map((value) => value.name.text.slice(0, 1));
  expect(`Ber${initials.slice(1).join("")}`).toBe("BerAKHLAK");
});

test("each has three guide behaviours", () => {
  for (const value of conductValues(law)) expect(value.behaviours, value.code).toHaveLength(3);
});

test("a value is found by its code", () => {
  expect(findConductValue("accountable", law)?.name.text).toBe("Akuntabel");
  expect(findConductValue("berani", law)).toBeUndefined();
});
