import { describe, expect, test } from "vitest";
import { speaking } from "#platform/words/words.ts";
import { lawOn } from "#rules/law.ts";
import { overallRating } from "#rules/overall-rating/overall-rating.ts";
import { explain } from "./explain.ts";
import { loadLaw } from "./load.ts";

const law = lawOn(loadLaw("regulations"), "2026-06-30");
const { because } = overallRating({ results: "above", conduct: "as" }, law);

describe("explain", () => {
  test("says each step in Indonesian, with its article", () => {
    expect(because.map((step) => explain(step).sentence)).toEqual([
      "Hasil kerja: Di atas ekspektasi",
      "Perilaku kerja: Sesuai ekspektasi",
      "Hasil kerja (Di atas ekspektasi) dan perilaku kerja (Sesuai ekspektasi) bertemu di kuadran: Baik",
    ]);
  });

  test("and in English, the official terms with their meaning", () => {
    const sentences = speaking("en", () => because.map((step) => explain(step).sentence));
    expect(sentences[0]).toBe("Results: Di atas ekspektasi (above expectations)");
  });

  test("says where it stands and whether that is confirmed", () => {
    const [results, , quadrant] = because.map((step) => explain(step));
    expect(results).toMatchObject({
      article: "PermenPAN-RB 6/2022, Pasal 35–37, penilaian hasil kerja",
      url: expect.stringMatching(/^https:/),
      confirmed: true,
    });
    expect(quadrant?.confirmed).toBe(false);
    expect(quadrant).not.toHaveProperty("url");
  });

  test("a number or a word that is no code of the rules stands as it is", () => {
    const [step] = because;
    if (!step) throw new Error("no step");
    expect(explain({ ...step, outcome: 18 }).sentence).toBe("Hasil kerja: 18");
    expect(explain({ ...step, outcome: "istimewa" }).sentence).toBe("Hasil kerja: istimewa");
  });
});
