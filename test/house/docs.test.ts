import { expect, test } from "vitest";
import { isGenerated, isTest } from "./rule.ts";
import { readHouse } from "./source.ts";

const shared = /^src\/(measures|statistics|rules|platform)\/.*\.tsx?$/;
const exportedFunction = /^export (?:async )?function\*? (\w+)|^export const (\w+) = (?:async )?\(/;

test("what every slice calls says what it does: each exported function of the shared rooms has its comment", () => {
  const files = readHouse().filter(({ path }) => shared.test(path) && !isTest(path) && !isGenerated(path));
  expect(files.length).toBeGreaterThan(100);
  const bare = files.flatMap(({ path, text }) => {
    const lines = text.split("\n");
    return lines.flatMap((line, at) =>
      exportedFunction.test(line) && !lines[at - 1]?.trimEnd().endsWith("*/")
        ? [`${path}:${at + 1} ${line}`]
        : [],
    );
  });
  expect(bare).toEqual([]);
});
