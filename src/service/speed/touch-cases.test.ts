import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

test("whoever touches cases touches all that is counted from them: speed would stand still otherwise", () => {
  const files = globSync("src/service/**/*.ts").filter(
    (path) => !/\.(test|fixture)\.ts$|touch-cases\.ts$/.test(path),
  );
  expect(files.length).toBeGreaterThan(50);
  const alone = /touchMeasures\([^;]*"case"/;
  expect(files.filter((path) => alone.test(readFileSync(path, "utf8")))).toEqual([]);
});
