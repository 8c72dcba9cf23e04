import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { canonicalJson, isObject, type Json, type JsonObject } from "./canonical-json.ts";
import { type Claim, claims, type Finding, verdictOf } from "./finding.ts";
import {
  advanceOf,
  aReceipt,
  checkpointOf,
  content,
  newSigner,
  origin,
  type Signer,
} from "./receipt.fixture.ts";
import { checkReceipt } from "./receipt.ts";
import { readReceipt } from "./receipt-text.ts";
import { entriesOf } from "./reference.fixture.ts";
import { readJson } from "./strict-json.ts";
import { formatTlogProof, readTlogProof } from "./tlog-proof.ts";
import { signatureType } from "./verifier.ts";

let log: Signer;
let witness: Signer;
let receipt: Awaited<ReturnType<typeof aReceipt>>;
beforeAll(async () => {
  [log, witness] = await Promise.all([newSigner(), newSigner("saksi.example", signatureType.witness)]);
  receipt = await aReceipt([log, witness]);
});

describe("a receipt as it was given", () => {
  test("proves what it can by itself, and says what it cannot", async () => {
    const findings = await checkReceipt(receipt.text);
    expect(findings.map(({ claim }) => claim)).toEqual(claims);
    expect(resultsOf(findings)).toEqual({
      readable: "proven",
      content: "proven",
      included: "proven",
      signed: "proven",
      trusted: "ledger.key-only-in-receipt",
      witnessed: "ledger.witness-unknown",
      "one-history": "ledger.other-absent",
    });
    expect(verdictOf(findings)).toBe("open");
    expect(findings[2]?.facts).toEqual({ index: 5, size: 11 });
  });

  test("with the keys and a newer checkpoint from elsewhere, everything is proven", async () => {
    const grown = [...receipt.entries, ...entriesOf(30)];
    const trusted = [log.verifier, witness.verifier];
    const checkpoint = advanceOf(receipt.entries, grown, log);
    const findings = await checkReceipt(receipt.text, { trusted, checkpoint });
    expect(findings.filter(({ result }) => result !== "proven")).toEqual([]);
    expect(findings[5]?.facts).toEqual({ count: 1, names: "saksi.example" });
    expect(findings[6]?.facts).toEqual({ oldSize: 11, size: 41 });
  });

  test("its proof is C2SP's, word for word", () => {
    const lines = readReceipt(receipt.text).proof.split("\n");
    expect(lines[0]).toBe("c2sp.org/tlog-proof@v1");
    expect(lines[1]).toMatch(/^extra [A-Za-z0-9+/=]+$/);
    expect(lines[2]).toBe("index 5");
    expect(lines.slice(3, 7).every((line) => /^[A-Za-z0-9+/]{43}=$/.test(line))).toBe(true);
    expect(lines.slice(7, 10)).toEqual(["", origin, "11"]);
  });

  test("without the entry in its proof it still proves content and place together", async () => {
    const bare = withProof(receipt.text, (proof) => ({ ...proof, extra: null }));
    expect(resultsOf(await checkReceipt(bare))).toMatchObject({ content: "proven", included: "proven" });
    const changed = changedAt(bare, ["entry", "content", "kind"], "evaluation-withdrawn");
    expect(resultsOf(await checkReceipt(changed))).toMatchObject({
      content: "ledger.content-open",
      included: "ledger.root-differs",
    });
  });
});

describe("a receipt with something changed", () => {
  test.each<[string, string[], Json, Partial<Record<Claim, string>>]>([
    [
      "its content",
      ["entry", "content", "facts"],
      { overall: "sangat-baik" },
      { content: "ledger.content-differs", included: "proven" },
    ],
    ["its salt", ["entry", "salt"], `${"A".repeat(43)}=`, { content: "ledger.content-differs" }],
    ["its index", ["entry", "index"], 6, { readable: "ledger.receipt-index", content: "ledger.unreadable" }],
    ["its log", ["log", "origin"], "other.example/log/1", { readable: "ledger.origin-differs" }],
    ["its format", ["format"], "ampera-receipt/2", { readable: "ledger.receipt-form" }],
    ["a member more", ["note"], "benar", { readable: "ledger.receipt-form" }],
    ["a salt too short", ["entry", "salt"], "AAAA", { readable: "ledger.receipt-form" }],
    ["half an index", ["entry", "index"], 5.5, { readable: "ledger.receipt-form" }],
    ["no content", ["entry", "content"], null, { readable: "ledger.receipt-form" }],
    ["no proof", ["proof"], "", { readable: "ledger.proof-form" }],
    ["no key", ["log", "key"], "", { readable: "ledger.verifier-form" }],
  ])("%s", async (_, place, value, expected) => {
    const findings = await checkReceipt(changedAt(receipt.text, place, value));
    expect(resultsOf(findings)).toMatchObject(expected);
    const isRead = findings[0]?.result === "proven";
    expect(verdictOf(findings)).toBe(isRead ? "failed" : "unread");
  });

  test("any letter of it, but where the log is to be found", async () => {
    const trusted = [log.verifier, witness.verifier];
    const { text } = receipt;
    const countOf = async (file: string) =>
      (await checkReceipt(file, { trusted })).filter(({ result }) => result === "proven").length;
    expect(await countOf(text)).toBe(6);
    const [url, afterUrl] = [text.indexOf('"url":"'), text.indexOf('},"proof"')];
    for (let place = 0; place < text.length; place += 3) {
      if (place >= url && place < afterUrl) continue;
      const letter = text[place] === "A" ? "B" : "A";
      const spoilt = text.slice(0, place) + letter + text.slice(place + 1);
      expect([place, await countOf(spoilt)]).not.toEqual([place, 6]);
    }
  });

  test("the hashes of its proof", async () => {
    const forged = withProof(receipt.text, (proof) => ({ ...proof, proof: proof.proof.toReversed() }));
    expect(resultsOf(await checkReceipt(forged)).included).toBe("ledger.root-differs");
    const longer = withProof(receipt.text, (proof) => ({
      ...proof,
      proof: [...proof.proof, new Uint8Array(32)],
    }));
    expect(resultsOf(await checkReceipt(longer)).included).toBe("ledger.proof-length");
  });
});

describe("a receipt of another log under the same name", () => {
  test("is not by the key that one trusts", async () => {
    const forger = await newSigner();
    const forged = await aReceipt([forger]);
    expect(verdictOf(await checkReceipt(forged.text))).toBe("open"); // by itself nobody can tell
    const findings = await checkReceipt(forged.text, { trusted: [log.verifier] });
    expect(resultsOf(findings)).toMatchObject({ signed: "proven", trusted: "ledger.key-not-trusted" });
  });

  test("names a key that has not signed", async () => {
    const forger = await newSigner("other.example");
    const unsigned = withProof(receipt.text, (proof) => ({
      ...proof,
      checkpoint: checkpointOf(receipt.entries, [forger]),
    }));
    expect(resultsOf(await checkReceipt(unsigned)).signed).toBe("ledger.unsigned");
  });
});

describe("a key that is none of the log", () => {
  test.each<[string, string, 1 | 4, string]>([
    ["by its name", "other.example", signatureType.log, "ledger.origin-differs"],
    ["by its kind", origin, signatureType.witness, "ledger.verifier-type"],
  ])("%s is refused, whatever it signed", async (_, name, type, code) => {
    const stranger = await newSigner(name, type);
    const { text } = await aReceipt([stranger]);
    expect(resultsOf(await checkReceipt(text)).readable).toBe(code);
  });
});

describe("a browser that cannot do it", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("leaves it open, and calls nothing false", async () => {
    vi.stubGlobal("crypto", {});
    const findings = await checkReceipt(receipt.text);
    expect(new Set(Object.values(resultsOf(findings)))).toEqual(new Set(["ledger.no-web-crypto"]));
    expect(verdictOf(findings)).toBe("open");
  });
});

describe("another checkpoint", () => {
  const against = async (checkpoint: string) =>
    resultsOf(await checkReceipt(receipt.text, { checkpoint }))["one-history"];

  test("of the same tree is the same history; of another tree of that size it is a split", async () => {
    expect(await against(checkpointOf(receipt.entries, [log]))).toBe("proven");
    expect(await against(checkpointOf(entriesOf(11), [log]))).toBe("ledger.history-split");
  });

  test("that is newer needs the proof between them, and a rewritten history has none", async () => {
    const grown = [...receipt.entries, ...entriesOf(3)];
    expect(await against(checkpointOf(grown, [log]))).toBe("ledger.consistency-absent");
    const rewritten = entriesOf(14);
    expect(await against(advanceOf(entriesOf(11), rewritten, log))).toBe("ledger.inconsistent");
    expect(await against(advanceOf(grown, [...grown, ...entriesOf(1)], log))).toBe(
      "ledger.consistency-absent",
    );
    expect(await against(checkpointOf(receipt.entries.slice(0, 7), [log]))).toBe("ledger.other-older");
  });

  test("of another log, by another key, or no checkpoint at all, is refused", async () => {
    const forger = await newSigner("other.example");
    expect(await against(checkpointOf(receipt.entries, [forger], "other.example"))).toBe(
      "ledger.origin-differs",
    );
    expect(await against(checkpointOf(receipt.entries, [forger]))).toBe("ledger.unsigned");
    expect(await against("semua baik")).toBe("ledger.note-form");
    expect(await against("old 5")).toBe("ledger.advance-form");
  });
});

describe("what is no receipt", () => {
  test.each([
    ["nothing", "", "ledger.json-form"],
    ["a list", "[]", "ledger.receipt-form"],
    ["a member twice", '{"format":"ampera-receipt/1","format":"ampera-receipt/1"}', "ledger.json-duplicate"],
    ["256 MB", `"${"a".repeat(2 ** 28)}"`, "ledger.receipt-too-large"],
    ["96 kB of brackets", "[".repeat(96_000), "ledger.json-too-deep"],
    ["96 kB in two bytes each", `"${"é".repeat(90_000)}"`, "ledger.receipt-too-large"],
  ])("%s is refused as that, and nothing hangs", async (_, text, code) => {
    const started = performance.now();
    const findings = await checkReceipt(text);
    expect(findings).toHaveLength(claims.length);
    expect(resultsOf(findings)).toMatchObject({ readable: code, content: "ledger.unreadable" });
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test.each([
    ["another header", "c2sp.org/tlog-proof@v2\nindex 0\n\nx"],
    ["no index", "c2sp.org/tlog-proof@v1\n\nx"],
    ["an index with a leading zero", "c2sp.org/tlog-proof@v1\nindex 01\n\nx"],
    ["a negative index", "c2sp.org/tlog-proof@v1\nindex -5\n\nx"],
    ["no checkpoint", "c2sp.org/tlog-proof@v1\nindex 0\n"],
    ["the index before the extra data", "c2sp.org/tlog-proof@v1\nindex 0\nextra AAAA\n\nx"],
    ["a hash that is none", "c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\nx"],
    ["a hash too long", `c2sp.org/tlog-proof@v1\nindex 0\n${"AAAA".repeat(20)}\n\nx`],
  ])("a proof with %s is refused", (_, text) => {
    expect(() => readTlogProof(text)).toThrow(/^ledger\.(proof-form|base64|hash-length)$/);
  });
});

/** "proven", or the code, by claim. */
function resultsOf(findings: readonly Finding[]): Partial<Record<Claim, string>> {
  return Object.fromEntries(
    findings.map((finding) => [finding.claim, finding.result === "proven" ? "proven" : finding.code]),
  );
}

function changedAt(text: string, place: readonly string[], value: Json): string {
  const whole = readJson(text, { maxChars: 262_144, maxDepth: 32 });
  return canonicalJson(set(isObject(whole) ? whole : {}, place, value));
}

function set(object: JsonObject, [key = "", ...rest]: readonly string[], value: Json): JsonObject {
  const inner = object[key];
  return { ...object, [key]: rest.length > 0 && isObject(inner) ? set(inner, rest, value) : value };
}

type Proof = ReturnType<typeof readTlogProof>;

function withProof(text: string, change: (proof: Proof) => Proof): string {
  return changedAt(text, ["proof"], formatTlogProof(change(readTlogProof(readReceipt(text).proof))));
}

test("the content of the example is what a record holds", () => {
  expect(readReceipt(receipt.text).entry.content).toEqual(content);
});
