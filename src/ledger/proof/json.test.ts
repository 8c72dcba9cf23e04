import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canonicalJson, type Json } from "./canonical-json.ts";
import { commitment, isHandedOver, keyEntry, readEntry, recordEntry } from "./commitment.ts";
import { fromBase64, fromUtf8, toBase64, toHex, toUtf8 } from "./encoding.ts";
import { readJson } from "./strict-json.ts";

const limits = { maxChars: 300_000, maxDepth: 20 };

describe("RFC 8785", () => {
  test.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["ffefffffffffffff", "-1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["41b3de4355555554", "333333333.33333325"],
    ["41b3de4355555555", "333333333.3333333"],
    ["41b3de4355555556", "333333333.3333334"],
    ["41b3de4355555557", "333333333.33333343"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("appendix B: %s is written %s, and read back", (bits, written) => {
    const number = Buffer.from(bits, "hex").readDoubleBE();
    expect(canonicalJson(number)).toBe(written);
    expect(readJson(written, limits)).toBe(number + 0);
  });

  test("§3.2.2: its example, to the byte of §3.2.4", () => {
    const value: Json = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`);
    expect(toHex(toUtf8(canonicalJson(value)))).toBe(
      (
        "7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72 75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d " +
        "62 65 72 73 22 3a 5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31 65 2b 33 30 2c 34 2e 35 " +
        "2c 30 2e 30 30 32 2c 31 65 2d 32 37 5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30 30 66 " +
        "5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d"
      ).replaceAll(" ", ""),
    );
  });

  test("§3.2.3: keys stand in the order of their UTF-16 units", () => {
    const value = {
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\ufb33": "Hebrew Letter Dalet With Dagesh",
      "1": "One",
      "\ud83d\ude00": "Emoji: Grinning Face",
      "\u0080": "Control",
      "\u00f6": "Latin Small Letter O With Diaeresis",
    };
    expect(Object.values(JSON.parse(canonicalJson(value)))).toHaveLength(7);
    const names = [...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map(([, name]) => name);
    expect(names).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ]);
  });

  test("what JSON has not is refused", () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, "\ud800", { "\udc00": 1 }])
      expect(() => canonicalJson(value)).toThrow("ledger.json-value");
  });
});

describe("reading JSON", () => {
  test("gives what JSON.parse gives, of whatever was written once", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        const value: Json = JSON.parse(text);
        expect(readJson(text, limits)).toEqual(JSON.parse(text));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test.each([
    ['{"a":1,\n "a":2}', "ledger.json-duplicate", { line: 2, column: 2 }],
    ['{"a":1,"\\u0061":2}', "ledger.json-duplicate", { line: 1, column: 8 }],
    ['["\\ud800"]', "ledger.json-surrogate", { line: 1, column: 2 }],
    ['{"\\udc00":1}', "ledger.json-surrogate", { line: 1, column: 2 }],
    ["9007199254740993", "ledger.json-number", { line: 1, column: 1 }],
    ["[1, 1e400]", "ledger.json-number", { line: 1, column: 5 }],
    ["1e-400", "ledger.json-number", {}],
    ["0.1000000000000000000001", "ledger.json-number", {}],
    [`1${"0".repeat(200_000)}`, "ledger.json-number", {}],
    [`0.1${"0".repeat(290_000)}1`, "ledger.json-number", {}],
    ["[".repeat(100_000), "ledger.json-too-deep", { line: 1, column: 22 }],
    ['{"a":'.repeat(21), "ledger.json-too-deep", {}],
    [" ".repeat(300_001), "ledger.json-too-long", {}],
    ["", "ledger.json-form", { line: 1, column: 1 }],
    ["[1,]", "ledger.json-form", {}],
    ["[,1]", "ledger.json-form", {}],
    ["[1 2]", "ledger.json-form", {}],
    ['{"a":1,}', "ledger.json-form", {}],
    ["{a:1}", "ledger.json-form", {}],
    ['{"a" 1}', "ledger.json-form", {}],
    ["01", "ledger.json-form", {}],
    ["+1", "ledger.json-form", {}],
    [".5", "ledger.json-form", {}],
    ["1.", "ledger.json-form", {}],
    ["NaN", "ledger.json-form", {}],
    ["truely", "ledger.json-form", {}],
    ['"\t"', "ledger.json-form", {}],
    ['"\\x41"', "ledger.json-form", {}],
    ['"open', "ledger.json-form", {}],
    [`"${"\\\\".repeat(100_000)}`, "ledger.json-form", {}],
    ["\ufeff{}", "ledger.json-form", {}],
    ["{} {}", "ledger.json-form", { line: 1, column: 4 }],
  ])("%.40j is %s", (text, code, facts) => {
    expect(() => readJson(text, limits)).toThrow(
      expect.objectContaining({ code, facts: expect.objectContaining(facts) }),
    );
  });

  test("numbers that a double holds are read, however they are written", () => {
    expect(readJson("[0.10, 1E2, -0, 0e9, 100e-2, 123456789012345680000]", limits)).toEqual([
      0.1, 100, -0, 0, 1, 123456789012345680000,
    ]);
  });

  test("a member named __proto__ is a member", () => {
    const value = readJson('{"__proto__":{"a":1}}', limits);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(canonicalJson(value)).toBe('{"__proto__":{"a":1}}');
  });
});

describe("Base64 and UTF-8", () => {
  test("Base64 comes back, and only in its one spelling", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
    for (const wrong of ["AA", "AA=", "AB==", "AAA", "A A=", "AAAA\n", "AA-_", "=AAA", "A"])
      expect(() => fromBase64(wrong)).toThrow("ledger.base64");
    expect(toBase64(new Uint8Array(100_000))).toHaveLength(133_336);
  });

  test("what is not UTF-8 is refused, and a byte order mark stays", () => {
    expect(() => fromUtf8(Uint8Array.of(0xc3, 0x28))).toThrow("ledger.utf8");
    expect(() => fromUtf8(Uint8Array.of(0xed, 0xa0, 0x80))).toThrow("ledger.utf8");
    expect(fromUtf8(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41))).toBe("\ufeffA");
  });
});

describe("entries", () => {
  test("a record is committed to by salt and content, whatever the order of its keys", async () => {
    const salt = Uint8Array.from({ length: 16 }, (_, place) => place);
    const committed = await commitment(salt, { b: 1, a: "é" });
    // sha256sum of the sixteen bytes 00…0f and of {"a":"é","b":1} in UTF-8
    expect(toHex(committed)).toBe("7b046bc4ea8b5a24c22161945105c8a8153601658b852a247556e605ee5b7f62");
    expect(await commitment(salt, { a: "é", b: 1 })).toEqual(committed);
    expect(
      await commitment(
        salt.map((byte) => byte ^ 1),
        { a: "é", b: 1 },
      ),
    ).not.toEqual(committed);
    const entry = recordEntry(committed);
    expect(fromUtf8(entry)).toBe(`{"commitment":"${toBase64(committed)}","type":"record"}`);
    expect(readEntry(entry)).toEqual({ type: "record", commitment: committed });
  });

  test("a key's entry goes there and back", () => {
    const entry = {
      key: "log+1+b",
      replaces: "log+1+a",
      reason: "rotated",
      signature: Uint8Array.of(1, 2),
    } as const;
    expect(fromUtf8(keyEntry(entry))).toBe(
      '{"key":"log+1+b","reason":"rotated","replaces":"log+1+a","signature":"AQI=","type":"key"}',
    );
    expect(readEntry(keyEntry(entry))).toEqual({ type: "key", ...entry });
    const first = { key: "log+1+a", replaces: null, reason: "first", signature: null } as const;
    expect(readEntry(keyEntry(first))).toEqual({ type: "key", ...first });
  });

  test.each([
    '{"type":"record","commitment":"AAAA"}',
    `{"type":"record","commitment":"${"A".repeat(43)}="}`, // not in its order
    `{"commitment":"${"A".repeat(43)}=","more":1,"type":"record"}`,
    '{"key":"a","reason":"bored","replaces":null,"signature":null,"type":"key"}',
    '{"key":"a","reason":"first","signature":null,"type":"key"}',
    '{"type":"note"}',
    "[]",
    "1",
  ])("%s is none", (text) => {
    expect(() => readEntry(toUtf8(text))).toThrow("ledger.entry-form");
  });

  test("a new key counts as handed over only with the old key's signature over the same entry", async () => {
    const { privateKey, publicKey } = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
    const { formatVerifier, verifierOf } = await import("./note.ts");
    const raw = new Uint8Array(await crypto.subtle.exportKey("raw", publicKey));
    const replaces = formatVerifier(await verifierOf("log.example", 1, raw));
    const statement = { key: "log.example+0+new", replaces, reason: "rotated", signature: null } as const;
    const message = new Uint8Array(keyEntry(statement));
    const signature = new Uint8Array(await crypto.subtle.sign("Ed25519", privateKey, message));
    expect(await isHandedOver({ ...statement, signature })).toBe(true);
    expect(await isHandedOver({ ...statement, key: "log.example+0+other", signature })).toBe(false);
    expect(await isHandedOver({ ...statement, reason: "lost", signature })).toBe(false);
    expect(await isHandedOver(statement)).toBe(false);
  });
});
