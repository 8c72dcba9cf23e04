import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { Order } from "./order.ts";
import { openTypesetter } from "./typesetter.ts";

const folder = mkdtempSync(join(tmpdir(), "ampera-typesetter-"));
afterAll(() => rmSync(folder, { recursive: true }));

const order = (template: string): Order => ({
  template,
  data: "{}",
  frame: "{}",
  verifyUrl: "https://x.example",
});

/** A stand-in for the typesetting process that does what the order's template says. */
function standIn(): string {
  const file = join(folder, "stand-in.mjs");
  writeFileSync(
    file,
    `process.on("disconnect", () => process.exit());
     process.on("message", ({ template }) => {
       if (template === "hang") for (;;);
       if (template === "crash") process.kill(process.pid, "SIGSEGV");
       const env = Object.keys(process.env).join(" ");
       process.send(template === "wrong" ? { problem: "no such field" } : { bytes: Buffer.from(template + env) });
     });`,
  );
  return file;
}

test("stops what takes too long, and goes on with a new process", async () => {
  const { typeset, close } = openTypesetter({ secondsMax: 1, waitingMax: 5, program: standIn() });
  const [slow, next] = await Promise.allSettled([typeset(order("hang")), typeset(order("next"))]);
  expect(slow).toMatchObject({ reason: { code: "document.too-slow", facts: { seconds: 1 } } });
  expect(next.status).toBe("fulfilled");
  close();
});

test("survives a crash of the process, and says why a document failed", async () => {
  const { typeset, close } = openTypesetter({ secondsMax: 10, waitingMax: 5, program: standIn() });
  const outcomes = await Promise.allSettled(["crash", "wrong", "next"].map((name) => typeset(order(name))));
  expect(outcomes.map((outcome) => outcome.status)).toEqual(["rejected", "rejected", "fulfilled"]);
  expect(outcomes[0]).toMatchObject({ reason: { code: "document.failed" } });
  expect(outcomes[1]).toMatchObject({
    reason: { code: "document.failed", cause: { message: "no such field" } },
  });
  close();
});

test("refuses when too many wait", async () => {
  const { typeset, close } = openTypesetter({ secondsMax: 10, waitingMax: 1, program: standIn() });
  const outcomes = await Promise.allSettled(["a", "b", "c"].map((name) => typeset(order(name))));
  expect(outcomes.map((outcome) => outcome.status)).toEqual(["fulfilled", "fulfilled", "rejected"]);
  expect(outcomes[2]).toMatchObject({ reason: { code: "document.busy" } });
  close();
});

test("the process sees no environment, so no secret", async () => {
  const { typeset, close } = openTypesetter({ secondsMax: 10, waitingMax: 1, program: standIn() });
  const told = Buffer.from(await typeset(order(""))).toString();
  expect(told).not.toMatch(/PATH|HOME|DATABASE/);
  close();
});
