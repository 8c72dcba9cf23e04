import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadLaw } from "#platform/law/load.ts";
import { dayOf } from "./day.ts";
import { type Dated, inForce, lawOn, NotInForce } from "./law.ts";

const source = { regulation: "R", article: "A", confirmed: true };
const day = fc.integer({ min: 0, max: 4000 }).map((offset) => dayOf(2015, 1, 1 + offset));
const entry = fc.record({ from: day, published: day, value: fc.nat() }).map((e) => ({ ...e, source }));
const entries = fc.uniqueArray(entry, { selector: (e) => `${e.from} ${e.published}`, maxLength: 12 });

describe("inForce", () => {
  test("gives the newest value that is in force, never a later one", () => {
    fc.assert(
      fc.property(entries, day, (list, on) => {
        const found = inForce(list, on);
        const begun = list.filter((e) => e.from <= on).map((e) => e.from);
        expect(found?.from).toBe(begun.sort().at(-1));
      }),
    );
  });

  test("hides what was published after knownOn, as if it had not been written", () => {
    fc.assert(
      fc.property(entries, day, day, (list, on, knownOn) => {
        const published = list.filter((e) => e.published <= knownOn);
        expect(inForce(list, on, knownOn)).toEqual(inForce(published, on));
      }),
    );
  });

  test("does not care in which order the entries stand", () => {
    fc.assert(
      fc.property(entries, day, (list, on) => {
        expect(inForce([...list].reverse(), on)).toEqual(inForce(list, on));
      }),
    );
  });

  test("a value that arrives late holds from its day, but was not known then", () => {
    const before: Dated<number> = { from: "2025-01-01", published: "2024-10-14", value: 17, source };
    const late: Dated<number> = { from: "2025-01-01", published: "2025-08-07", value: 18, source };
    expect(inForce([before, late], "2025-08-18")?.value).toBe(18);
    expect(inForce([late, before], "2025-08-18", "2025-08-06")?.value).toBe(17);
    expect(inForce([late, before], "2025-08-18", "2025-08-07")?.value).toBe(18);
  });
});

describe("lawOn", () => {
  const data = loadLaw("regulations");

  test("gives the value with the article it stands in and whether that is confirmed", () => {
    const { value, source } = lawOn(data, "2026-01-15").get("overall-rating", "quadrant");
    expect(value.as.as).toBe("good");
    expect(source.regulation).toBe("PermenPAN-RB 6/2022");
    expect(source.confirmed).toBe(false);
  });

  test("names the parameter and the day when nothing was in force yet", () => {
    const early = lawOn(data, "2020-05-01");
    expect(() => early.get("overall-rating", "quadrant")).toThrow(NotInForce);
    expect(() => early.get("overall-rating", "quadrant")).toThrow("overall-rating.quadrant on 2020-05-01");
  });

  test("knows nothing that had not been published", () => {
    expect(() => lawOn(data, "2022-03-01", "2022-02-02").get("overall-rating", "quadrant")).toThrow(
      NotInForce,
    );
  });
});
