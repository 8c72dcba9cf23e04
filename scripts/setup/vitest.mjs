import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { report } from "./checks.mjs";
import { modules, runtime, workshop } from "./paths.mjs";
import { inForeground } from "./run.mjs";

/** Runs vitest with `args` (path filters, options) and counts every test; what did not run is named. */
export async function runVitest(args, env) {
  const begun = performance.now();
  const file = join(workshop, `tests-${process.pid}.json`);
  mkdirSync(workshop, { recursive: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const vitest = join(modules, "vitest/vitest.mjs");
  const code = await inForeground(runtime, [vitest, "run", ...reporters, ...args], {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  const counts = countOf(existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null, code);
  rmSync(file, { force: true });
  report("tests", counts.failed === 0, begun);
  return counts;
}

/** Passed and failed of vitest's JSON report (null: it wrote none) and its exit code. */
export function countOf(outcome, code) {
  const files = outcome?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const withStatus = (...wanted) => tests.filter(({ status }) => wanted.includes(status));
  for (const test of withStatus("skipped", "pending", "todo")) console.log(`not run: ${test.fullName}`);
  const passed = withStatus("passed").length;
  const failed = withStatus("failed").length + files.filter(failedAsWhole).length;
  if (passed + failed === 0) console.log("no test ran");
  // vitest also fails for errors that belong to no test; that counts once
  return { passed, failed: failed || (code !== 0 || passed === 0 ? 1 : 0) };
}

/** A file that could not even be loaded has no tests to count. */
function failedAsWhole({ status, assertionResults }) {
  return status === "failed" && !assertionResults.some((test) => test.status === "failed");
}
