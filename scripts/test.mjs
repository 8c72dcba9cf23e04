// `npm test [-- filter]`: sets up what is missing and runs every check; a filter narrows the tests only. The last
// line is "N passed, N failed".

import { report, runChecks } from "./setup/checks.mjs";
import { ensureChromium } from "./setup/chromium.mjs";
import { startDatabase } from "./setup/database.mjs";
import { ensureInstalled } from "./setup/install.mjs";
import { ensureBuilt } from "./setup/prepare.mjs";
import { runVitest } from "./setup/vitest.mjs";
import { orStop } from "./setup/words.mjs";

await orStop(async () => {
  await ensureInstalled({ withTools: true });
  const counts = [await counted("build", ensureBuilt), ...(await runChecks())];
  let chromium;
  counts.push(
    await counted("chromium", async () => {
      chromium = await ensureChromium();
    }),
  );
  counts.push(await runTests(chromium));
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = sum("failed") === 0 ? 0 : 1;
});

async function runTests(chromium) {
  const given = process.env.AMPERA_TEST_DATABASE_URL;
  const database = given ? { url: given, stop: async () => {} } : await startDatabase({ careless: true });
  try {
    const env = { AMPERA_TEST_DATABASE_URL: database.url, ...(chromium ? { CHROMIUM: chromium } : {}) };
    return await runVitest(process.argv.slice(2), env);
  } finally {
    await database.stop();
  }
}

/** Set-up that fails counts as a failed check, and the others still run; that it worked is no check. */
async function counted(name, work) {
  const begun = performance.now();
  try {
    await work();
    return { passed: 0, failed: 0 };
  } catch (error) {
    console.log(error.message);
    report(name, false, begun);
    return { passed: 0, failed: 1 };
  }
}
