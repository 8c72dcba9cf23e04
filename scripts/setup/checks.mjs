import { join } from "node:path";
import { modules, runtime } from "./paths.mjs";
import { collecting } from "./run.mjs";

const checks = [
  { name: "types", tool: "typescript/bin/tsc", args: ["--noEmit"] },
  {
    name: "lint",
    tool: "@biomejs/biome/bin/biome",
    args: ["check", "--error-on-warnings", "--max-diagnostics=50"],
  },
  {
    name: "imports",
    tool: "dependency-cruiser/bin/dependency-cruiser.mjs",
    args: ["src", "--output-type", "err-long"],
  },
];

/** Runs the checks that read the code without running it; says each one's outcome and how long it took. */
export async function runChecks() {
  return Promise.all(checks.map(runCheck));
}

async function runCheck({ name, tool, args }) {
  const begun = performance.now();
  const { code, printed } = await collecting(runtime, [join(modules, tool), ...args], { env: plain() });
  const passed = code === 0;
  if (!passed) console.log(`\n${printed.trimEnd()}`);
  report(name, passed, begun);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}

/** One line a check: whether it passed and its seconds. */
export function report(name, passed, begun) {
  console.log(`${passed ? "✓" : "✗"} ${name} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
}

function plain() {
  return { ...process.env, NO_COLOR: "1" };
}
