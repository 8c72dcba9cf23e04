import fc from "fast-check";
import { expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { dayOf } from "./day.ts";
import { type Dated, lawOn, NotInForce } from "./law.ts";
import { lawAsIf } from "./law-as-if.ts";

const law = loadLaw("regulations");
const source = { regulation: "Skenario", article: "rekaan", confirmed: false };
const day = fc
  .record({ year: fc.integer({ min: 2023, max: 2030 }), month: fc.integer({ min: 5, max: 12 }) })
  .map(({ year, month }) => dayOf(year, month, 15));

/** Other days to object: any of these parameters would do, this one has the longest past. */
function filingDays(from: string, value: number): Dated<number>[] {
  return [{ from, published: from, value, source }];
}

test("without alternatives it is the same law", () => {
  expect(lawAsIf(law, {})).toEqual(law);
  expect(lawAsIf(law, { objection: {}, "credit-points": { percentages: undefined } })).toEqual(law);
});

test("an alternative holds from its day on, and before it nothing changes", () => {
  const later = filingDays("2027-03-01", 7);
  const [enacted = []] = [law.objection["filing-days"]];
  const changing = { ...law, objection: { ...law.objection, "filing-days": [...enacted, ...later] } };
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 365 }), (from, on, value) => {
      const asIf = lawAsIf(changing, { objection: { "filing-days": filingDays(from, value) } });
      const now = lawOn(changing, on).find("objection", "filing-days")?.value;
      expect(lawOn(asIf, on).find("objection", "filing-days")?.value).toBe(on >= from ? value : now);
      expect(lawOn(asIf, on).get("objection", "decision")).toEqual(
        lawOn(changing, on).get("objection", "decision"),
      );
    }),
  );
});

test("what the law did not say yet cannot have another value", () => {
  const early = { objection: { "filing-days": filingDays("2019-01-01", 10) } };
  expect(() => lawAsIf(law, early)).toThrow(NotInForce);
});

test("the law itself stays as it is", () => {
  const before = JSON.stringify(law);
  lawAsIf(law, { objection: { "filing-days": filingDays("2026-01-01", 10) } });
  expect(JSON.stringify(law)).toBe(before);
});
