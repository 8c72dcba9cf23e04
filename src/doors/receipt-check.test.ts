import { beforeAll, describe, expect, test } from "vitest";
import { aReceipt, newSigner } from "#ledger/proof/receipt.fixture.ts";
import { receiptWords } from "#ledger/receipt/finding-words.ts";
import { receiptCheck } from "#ledger/receipt/receipt-check.ts";
import { callProcedure } from "#platform/http/ask.ts";
import { messages } from "#platform/words/messages.ts";
import { say } from "#platform/words/words.ts";
import { visits } from "#test/setup/pages.ts";
import { makeWorld, type World } from "#test/setup/world.ts";
import { receiptCheckPages } from "./receipt-check.tsx";

let text: string;
beforeAll(async () => {
  ({ text } = await aReceipt([await newSigner()]));
});

function send(world: World, fields: Record<string, string>, file?: Blob) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  if (file) form.set("receipt", file, "tanda.json");
  return visits(world, receiptCheckPages).post("nobody", "/periksa/bukti", form);
}

describe("the check on the server, for who has no JavaScript", () => {
  test("says what was found, and refuses what it cannot check with all that was typed", async () => {
    const world = await makeWorld();
    const found = await send(world, {}, new Blob([text]));
    expect(found.status).toBe(200);
    expect(found.html).toContain(say("receipt.verdict.open")); // no log of ours has that key
    expect(found.html).toContain(say("receipt.proven.included", { index: 5, size: 11 }));
    const none = await send(world, { keys: "sesuatu" });
    expect(none).toMatchObject({
      status: 422,
      html: expect.stringContaining(say("error.receipt.file-needed")),
    });
    expect(none.html).toContain("sesuatu");
    const large = await send(world, {}, new Blob(["a".repeat(96_001)]));
    expect(large.status).toBe(413);
    expect(large.html).toContain(say("error.receipt.too-large", { maximumKb: 96 }));
    const noText = await send(world, {}, new Blob([Uint8Array.of(0xff, 0xfe)]));
    expect(noText).toMatchObject({ status: 422, html: expect.stringContaining(say("error.ledger.utf8")) });
    const noKey = await send(world, { keys: "\nbukan kunci" }, new Blob([text]));
    expect(noKey.status).toBe(422);
    expect(noKey.html).toContain(say("error.receipt.keys-wrong", { line: 1 }));
    const receipt = text.replace('"baik"', '"sangat-baik"');
    const { verdict, findings } = await callProcedure(receiptCheck, { receipt }, world.unsigned);
    expect(verdict).toBe("failed"); // an answer, no refusal
    expect(findings[1]).toEqual({
      claim: "content",
      result: "failed",
      code: "ledger.content-differs",
      facts: {},
    });
  });
});

test("the browser can fill in every sentence it gets: gaps are all that is open", () => {
  const words = receiptWords();
  expect(Object.keys(words).length).toBeGreaterThan(60);
  for (const language of [messages.id, messages.en])
    for (const key of Object.keys(words))
      expect(Object.entries(language).find(([name]) => name === key)?.[1]).toMatch(/^([^{}]|\{\w+\})+$/);
});
