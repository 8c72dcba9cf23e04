import { describe, expect, test } from "vitest";
import { canonicalJson, readCanonical } from "./canonical-json.ts";
import { forgeries, keyEntry, newKey, receiptOf, records } from "./log.fixture.ts";
import { openReceipt, readLogProof } from "./receipt.ts";
import { sha256 } from "./tree.ts";

describe("canonical JSON", () => {
  /** RFC 8785 section 3.2.2 and 3.2.3: the sample, and what becomes of it. */
  test("is what the RFC makes of its sample", () => {
    const sample = `{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
      "literals": [null, true, false]
    }`;
    expect(canonicalJson(JSON.parse(sample))).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test("sorts members by their UTF-16 code units", () => {
    const names = ["\u20ac", "\r", "\ufb33", "1", "\u{1f600}", "\u0080", "\u00f6"];
    const sorted = ["\r", "1", "\u0080", "\u00f6", "\u20ac", "\u{1f600}", "\ufb33"];
    const members = (list: string[]) => list.map((name) => `${JSON.stringify(name)}:1`).join();
    expect(canonicalJson(Object.fromEntries(names.map((name) => [name, 1])))).toBe(`{${members(sorted)}}`);
  });

  test.each(['{"a":1,"a":1}', '{"b":1,"a":1}', " 1", "1.0", '"\\u0041"', "-0", '"\\ud800"', "1e400"])(
    "%s is not canonical",
    (text) => {
      expect(() => readCanonical(Buffer.from(text))).toThrow();
    },
  );
});

describe("a proof", () => {
  const hash = sha256().toString("base64");

  test("has an index, hashes, perhaps something more, and the checkpoint as it is", () => {
    expect(readLogProof(`c2sp.org/tlog-proof@v1\nindex 5\n${hash}\n\nany\n\ncheckpoint\n`)).toEqual({
      index: 5,
      hashes: [sha256()],
      extra: null,
      checkpoint: Buffer.from("any\n\ncheckpoint\n"),
    });
    const { extra, hashes } = readLogProof("c2sp.org/tlog-proof@v1\nextra b2s=\nindex 0\n\ncheckpoint\n");
    expect([extra?.toString(), hashes]).toEqual(["ok", []]);
  });

  test.each([
    "wrong-header\nindex 0\n\ncheckpoint\n",
    "c2sp.org/tlog-proof@v1\n\n\ncheckpoint\n",
    "c2sp.org/tlog-proof@v1\nindex\n\ncheckpoint\n",
    "c2sp.org/tlog-proof@v1\nindex -5\n\ncheckpoint\n",
    "c2sp.org/tlog-proof@v1\nindex 05\n\ncheckpoint\n",
    "c2sp.org/tlog-proof@v1\nindex 0\n!!notbase64!!\n\ncheckpoint\n",
    "c2sp.org/tlog-proof@v1\nindex 0\nYWJj\n\ncheckpoint\n",
    "c2sp.org/tlog-proof@v1\nindex 0\nextra b2s=\n\ncheckpoint\n",
    "c2sp.org/tlog-proof@v1\nindex 0\ncheckpoint\n",
  ])("%j is none", (text) => {
    expect(() => readLogProof(text)).toThrow();
  });
});

describe("a receipt", () => {
  const [key, other] = [newKey(), newKey()];
  const entries = [keyEntry(key, "first"), ...records(299)];
  const receipt = receiptOf(entries, 77, key);

  test("proves its content by itself", () => {
    const proven = openReceipt(receipt, [key.line]);
    expect(proven).toMatchObject({ index: 77, content: { at: 76 }, checkpoint: { size: 300 } });
  });

  test("is worth nothing to whoever trusts another key, or with that one's signature", () => {
    expect(() => openReceipt(receipt, [other.line])).toThrow("not trusted");
    expect(() => openReceipt(receiptOf(entries, 77, other), [key.line])).toThrow("not trusted");
  });

  test.each([
    ["other content", '"at":76', '"at":77'],
    ["more content", '"at":76', '"at":76,"more":null'],
    ["another index", '"index":77', '"index":78'],
    ["another index in its proof", "index 77\\n", "index 76\\n"],
    ["another format", "ampera-receipt/1", "ampera-receipt/2"],
    ["another origin", '"origin":"log.example/own"', '"origin":"log.example/other"'],
    ["another size", "\\n300\\n", "\\n301\\n"],
    ["another member", '"proof":', '"more":1,"proof":'],
  ])("with %s is refused", (_, was, instead) => {
    expect(receipt).toContain(was);
    expect(() => openReceipt(receipt.replace(was, instead), [key.line])).toThrow();
  });

  test("with a proof that is too long or too short is refused", () => {
    const [, first = ""] = /index 77\\n(.+?\\n)/.exec(receipt) ?? [];
    expect(() => openReceipt(receipt.replace(first, ""), [key.line])).toThrow("this is not entry 77");
    expect(() => openReceipt(receipt.replace(first, first + first), [key.line])).toThrow();
  });

  test("with one bit changed anywhere but in its address proves nothing else", () => {
    const forged = [...forgeries(receipt, 1)];
    expect(forged.length).toBeGreaterThan(800);
    for (const other of forged) expect(() => openReceipt(other, [key.line]), other).toThrow();
  });
});
