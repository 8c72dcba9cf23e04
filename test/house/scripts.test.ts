import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";

describe("whether npm ci is needed", () => {
  const asked = {
    "": { name: "ampera" },
    "node_modules/a": { version: "1.0.0", integrity: "sha512-a" },
    "node_modules/tool": { version: "1.0.0", dev: true },
    "node_modules/other-platform": { version: "1.0.0", optional: true },
  };
  const { "": _, "node_modules/other-platform": __, ...installed } = asked;

  test.each([
    ["everything is there", installed, true, true],
    ["a package is older", { ...installed, "node_modules/a": { version: "0.9.0" } }, true, false],
    [
      "a package is another of that version",
      { ...installed, "node_modules/a": { version: "1.0.0", integrity: "sha512-b" } },
      true,
      false,
    ],
    ["one too many", { ...installed, "node_modules/b": { version: "1.0.0" } }, true, false],
    ["no tools, and none needed", { "node_modules/a": asked["node_modules/a"] }, false, true],
    ["no tools, but needed", { "node_modules/a": asked["node_modules/a"] }, true, false],
  ])("%s", (_name, there, withTools, complete) => {
    const code = `isComplete(${JSON.stringify(asked)}, ${JSON.stringify(there)}, ${withTools})`;
    expect(ofScript("scripts/setup/install.mjs", "isComplete", code)).toBe(complete);
  });
});

describe("the count of npm test", () => {
  const ran = (...statuses: string[]) => ({
    status: "passed",
    assertionResults: statuses.map((status) => ({ status })),
  });
  const unloadable = { status: "failed", assertionResults: [] };

  test.each([
    ["all passed", { testResults: [ran("passed", "passed")] }, 0, { passed: 2, failed: 0 }],
    ["one failed", { testResults: [ran("passed", "failed")] }, 1, { passed: 1, failed: 1 }],
    ["a file does not load", { testResults: [ran("passed"), unloadable] }, 1, { passed: 1, failed: 1 }],
    ["an error outside of any test", { testResults: [ran("passed")] }, 1, { passed: 1, failed: 1 }],
    ["no test ran", { testResults: [] }, 0, { passed: 0, failed: 1 }],
    ["vitest fell over", null, 139, { passed: 0, failed: 1 }],
  ])("%s", (_name, report, code, counts) => {
    const call = `countOf(${JSON.stringify(report)}, ${code})`;
    expect(ofScript("scripts/setup/vitest.mjs", "countOf", call)).toEqual(counts);
  });
});

/** What `expression` gives with `name` of a script, run as the scripts are: plain Node. */
function ofScript(file: string, name: string, expression: string): unknown {
  const code = `import { ${name} } from "./${file}"; console.error(JSON.stringify(${expression}));`;
  const { stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", code], {
    encoding: "utf8",
  });
  return JSON.parse(stderr);
}
