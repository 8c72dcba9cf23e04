import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Dated } from "#rules/law.ts";
import { type LawFault, LawFaults, loadLaw } from "./load.ts";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ampera-law-"));
  cpSync("regulations", folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function rewrite(file: string, from: string | RegExp, to: string) {
  const text = readFileSync(join(folder, file), "utf8");
  expect(text).toMatch(from);
  writeFileSync(join(folder, file), text.replace(from, to));
}

function faults(): readonly LawFault[] {
  try {
    loadLaw(folder);
  } catch (error) {
    if (error instanceof LawFaults) return error.faults;
    throw error;
  }
  return [];
}

describe("the law of this repository", () => {
  const entries = Object.entries(loadLaw("regulations")).flatMap(([topic, parameters]) =>
    Object.entries<readonly Dated<unknown>[]>(parameters).flatMap(([parameter, dated]) =>
      dated.map((entry) => [`${topic}.${parameter} from ${entry.from}`, entry] as const),
    ),
  );

  test.each(entries)("%s names its regulation and article", (_name, entry) => {
    expect(entry.source.regulation).toMatch(/\d+\/([A-Z]+\/[IVX]+\/)?(19|20)\d{2}$/);
    expect(entry.source.article.length).toBeGreaterThan(5);
  });

  test("what is marked as confirmed says where it was read", () => {
    const unread = entries.filter(([, { source }]) => source.confirmed && source.url === undefined);
    expect(unread.map(([name]) => name)).toEqual([]);
  });
});

describe("loadLaw", () => {
  test("puts confirmed: false into the source, and takes silence as confirmed", () => {
    const law = loadLaw(folder);
    expect(law["overall-rating"].quadrant[0]?.source.confirmed).toBe(false);
    expect(law["conduct-values"].values[0]?.source.confirmed).toBe(true);
  });

  test("lists the mistakes of all files at once, each with its place", () => {
    rewrite("overall-rating.yaml", "above: very-good", "above: excellent");
    rewrite("grades.yaml", "code: IX,", "code: X,");
    rewrite("nip.yaml", "published: 1999-05-07", "published: 1999-05-32");
    writeFileSync(join(folder, "horoscope.yaml"), "a: 1\n");
    expect(faults().map(({ file, path }) => `${file} ${path}`)).toEqual(
      expect.arrayContaining([
        "overall-rating.yaml quadrant.0.value.above.above",
        "grades.yaml pppk.0.value",
        "nip.yaml youngest-appointment-years.0.published",
        "horoscope.yaml ",
      ]),
    );
    expect(faults()).toHaveLength(4);
  });

  test.each([
    ["an entry without an article", "nip.yaml", /\n {6}article: Penentuan.*/, ""],
    [
      "an unknown word in an entry",
      "nip.yaml",
      "published: 1999-05-07",
      "published: 1999-05-07\n    valeu: 3",
    ],
    ["a quadrant with a cell missing", "overall-rating.yaml", "as: { below: poor, ", "as: { "],
    ["a parameter missing", "evaluation-cycle.yaml", "planning-deadline:", "planing-deadline:"],
    ["a cadence that does not divide the year", "evaluation-cycle.yaml", "months: 3", "months: 5"],
    ["an address that is none", "nip.yaml", "url: https://text-id", "url: javascript:text-id"],
  ])("refuses %s", (_what, file, from, to) => {
    rewrite(file, from, to);
    expect(faults().map((fault) => fault.file)).toContain(file);
  });

  test("refuses entries that do not stand oldest first", () => {
    const text = readFileSync(join(folder, "nip.yaml"), "utf8");
    const entry = text.slice(text.indexOf("  - from: 1999-05-07"), text.indexOf("oldest-appointment-years"));
    writeFileSync(join(folder, "nip.yaml"), text.replace(entry, entry + entry.replaceAll("1999", "1998")));
    expect(faults()).toEqual([
      expect.objectContaining({ file: "nip.yaml", path: "youngest-appointment-years" }),
    ]);
  });

  test("a file that is missing, empty, broken or too large is one fault each, not a hundred", () => {
    rmSync(join(folder, "nip.yaml"));
    writeFileSync(join(folder, "grades.yaml"), "");
    writeFileSync(join(folder, "conduct-values.yaml"), "values: [a, b\n");
    rewrite("overall-rating.yaml", /^/, `# ${"x".repeat(300_000)}\n`);
    expect(
      faults()
        .map((fault) => fault.file)
        .sort(),
    ).toEqual(["conduct-values.yaml", "grades.yaml", "nip.yaml", "overall-rating.yaml"]);
  });

  test("says all of it in the message that the operator sees", () => {
    rewrite("nip.yaml", "value: 21", "value: 12");
    rmSync(join(folder, "grades.yaml"));
    expect(() => loadLaw(folder)).toThrow(
      /grades\.yaml: the file is missing\nnip\.yaml: pppk-first-contract\.0\.value: /,
    );
  });
});
