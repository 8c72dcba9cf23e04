import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./paths.mjs";

/** What stops a start or a test run, to be said without a stack trace. */
export class Stop extends Error {
  constructor(key, facts) {
    super(inBoth(key, facts).join("\n"));
  }
}

/** Says what is going on, Indonesian first. */
export function tell(key, facts) {
  console.log(inBoth(key, facts).join("  ·  "));
}

/** Runs `work`; what stops it is said in both languages and ends the process with 1. */
export async function orStop(work) {
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exit(1);
  }
}

/** Nothing of node_modules is there yet, so the sentences of this folder keep to plain {names}. */
function inBoth(key, facts = {}) {
  return ["id", "en"].map((language) => {
    const messages = JSON.parse(readFileSync(join(root, `messages/${language}/platform.json`), "utf8"));
    return messages[key].replace(/\{(\w+)\}/g, (_, name) => String(facts[name]));
  });
}
