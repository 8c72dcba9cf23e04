import { say } from "#platform/words/words.ts";

const lineEvery = 10; // percent

let told = -1;

/** A line on the console for every tenth of the story that has been played. */
export function tellProgress(done: number, of: number): void {
  const tenth = Math.floor((done / of) * (100 / lineEvery));
  if (tenth === told) return;
  told = tenth;
  process.stdout.write(`${say("machine.example-loading", { percent: tenth * lineEvery })}\n`);
}
