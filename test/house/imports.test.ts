import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseOptions, type ICruiseResult, type IForbiddenRuleType } from "dependency-cruiser";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { breaches, goodTree } from "./imports.fixture.ts";
import { readHouse } from "./source.ts";

type Config = { forbidden: (IForbiddenRuleType & { name: string })[]; options: ICruiseOptions };
const config: Config = createRequire(import.meta.url)("../../.dependency-cruiser.cjs");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "ampera-imports-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("the import rules", () => {
  test("leave a tidy house alone", async () => {
    const { summary } = await cruiseTree(goodTree);
    expect(summary.violations).toEqual([]);
    expect(summary.totalCruised).toBeGreaterThan(10);
  });

  test.each(config.forbidden)("$name is caught", async ({ name }) => {
    const breach = breaches[name];
    if (!breach) throw new Error(`prove ${name} by a breach in imports.fixture.ts`);
    const { summary } = await cruiseTree({ ...goodTree, ...breach });
    const caught = summary.violations.filter(({ rule }) => rule.name === name);
    expect(caught.flatMap(({ from, to }) => [from, to])).toContain(Object.keys(breach)[0]);
  });

  test("see every file of the house: without the swc parser they would see none, and pass", async () => {
    const { modules } = await cruiseIn(process.cwd());
    const seen = new Set(modules.map(({ source }) => source));
    const files = readHouse().filter(({ path }) => /^src\/.*\.tsx?$/.test(path) && !path.endsWith(".d.ts"));
    expect(files.map(({ path }) => path).filter((path) => !seen.has(path))).toEqual([]);
  }, 120_000); // reads some three thousand files: seconds where nothing else runs
});

async function cruiseTree(tree: Readonly<Record<string, string>>): Promise<ICruiseResult> {
  for (const [path, text] of Object.entries(tree)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return cruiseIn(folder);
}

async function cruiseIn(baseDir: string): Promise<ICruiseResult> {
  const { forbidden, options } = config;
  const { output } = await cruise(["src"], { ...options, baseDir, validate: true, ruleSet: { forbidden } });
  if (typeof output === "string") throw new Error("expected the result, not a report");
  return output;
}
