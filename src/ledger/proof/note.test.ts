import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import { formatCheckpoint, readCheckpoint } from "./checkpoint.ts";
import { cosignedMessage, formatCosignature, readCosignature } from "./cosignature.ts";
import { toUtf8 } from "./encoding.ts";
import { formatNote, formatVerifier, readNote, readVerifier, verifiedBy, verifierOf } from "./note.ts";
import { bytesOf, go, poem, sofa } from "./published.fixture.ts";
import { signatureType } from "./verifier.ts";

describe("golang.org/x/mod/sumdb/note's own test", () => {
  test("one signature known, one not; both known; none known", async () => {
    const [peter, enoch] = [await readVerifier(go.peterKey), await readVerifier(go.enochKey)];
    const note = readNote(`${go.text}\n${go.peterSays}${go.enochSays}`);
    expect(note.text).toBe(go.text);
    expect(note.signatures.map(({ name, keyId }) => [name, keyId])).toEqual([
      ["PeterNeumann", 0xc74f20a3],
      ["EnochRoot", 0xaf0cfe78],
    ]);
    expect(await verifiedBy(note, [peter])).toEqual([peter]);
    expect(await verifiedBy(note, [peter, enoch])).toEqual([peter, enoch]);
    expect(await verifiedBy(note, [])).toEqual([]);
    expect(formatNote(note)).toBe(`${go.text}\n${go.peterSays}${go.enochSays}`);
  });

  test("repeated signatures count once; up to a hundred are read", async () => {
    const peter = await readVerifier(go.peterKey);
    const many = (count: number) => `${go.text}\n${go.peterSays.repeat(count)}`;
    expect(await verifiedBy(readNote(many(16)), [peter])).toEqual([peter]);
    expect(readNote(many(100)).signatures).toHaveLength(100);
    expect(() => readNote(many(101))).toThrow("ledger.note-signatures");
  });

  test("a false signature by a known key refuses the note; by an unknown one it counts for nothing", async () => {
    const [peter, enoch] = [await readVerifier(go.peterKey), await readVerifier(go.enochKey)];
    const spoilt = `${go.peterSays.slice(0, 60)}ABCD${go.peterSays.slice(60)}`;
    const note = readNote(`${go.text}\n${go.enochSays}${spoilt}`);
    await expect(verifiedBy(note, [peter, enoch])).rejects.toMatchObject({
      code: "ledger.signature-wrong",
      facts: { name: "PeterNeumann" },
    });
    expect(await verifiedBy(note, [enoch])).toEqual([enoch]);
    const changed = readNote(`${go.text.replace("cryptography", "cryptographY")}\n${go.peterSays}`);
    await expect(verifiedBy(changed, [peter])).rejects.toMatchObject({ code: "ledger.signature-wrong" });
  });

  test.each([
    ["no signature", go.text],
    ["no signature line", `${go.text}\n`],
    ["no last line end", `${go.text}\n${go.peterSays.slice(0, -1)}`],
    ["a control character", `\u0001${go.text}\n${go.peterSays}`],
    ["a carriage return", `\r${go.text}\n${go.peterSays}`],
    ["half a letter", `\ud800${go.text}\n${go.peterSays}`],
    ["a name of two words", `${go.text}\n${go.peterSays.replace("PeterNeumann", "Bad Name")}`],
    ["a name with a plus", `${go.text}\n${go.peterSays.replace("PeterNeumann", "Bad+Name")}`],
    ["an unexpected line", `${go.text}\n${go.peterSays}Unexpected line.\n`],
    ["nothing", ""],
  ])("%s is no note", (_, text) => {
    expect(() => readNote(text)).toThrow("ledger.note-form");
  });

  test("a signature in another spelling of Base64 is none", () => {
    expect(() => readNote(`${go.text}\n${go.peterSays.replace("AM=", "AN=")}`)).toThrow("ledger.base64");
    expect(() => readNote(`${go.text}\n${go.peterSays.replace("AM=", "AM")}`)).toThrow("ledger.base64");
  });

  test("a note of more than 64 KB is refused", () => {
    const readMuch = () => readNote("a".repeat(2 ** 28));
    expect(readMuch).toThrow("ledger.note-too-long");
    expect(() => readNote(`${"é".repeat(40_000)}\n\n${go.peterSays}`)).toThrow("ledger.note-too-long");
  });
});

describe("a verifier key line", () => {
  test("goes there and back", async () => {
    const verifier = await readVerifier(go.peterKey);
    expect(formatVerifier(verifier)).toBe(go.peterKey);
    expect(await verifierOf(verifier.name, verifier.type, verifier.publicKey)).toEqual(verifier);
  });

  test("that of a real witness is read as one", async () => {
    const vkey = "remora.n621.de+da77ade7+BOvN63jn/bLvkieywe8R6UYAtVtNbZpXh34x7onlmtw2"; // transparency-dev/formats
    expect(await readVerifier(vkey)).toMatchObject({ name: "remora.n621.de", type: signatureType.witness });
  });

  test("no part of it and no changed letter passes", async () => {
    const key = go.peterKey;
    const wrong: string[] = [];
    for (let start = 0; start < key.length; start++) wrong.push(key.slice(start + 1), key.slice(0, start));
    for (let place = 0; place < key.length; place++) {
      const letter = String.fromCharCode(key.charCodeAt(place) + 1);
      wrong.push(key.slice(0, place) + letter + key.slice(place + 1));
    }
    const read = await Promise.allSettled(wrong.map(readVerifier));
    expect(read.filter(({ status }) => status === "fulfilled")).toEqual([]);
  });

  test("one byte more is no key, also with the right id", async () => {
    const { name, type, publicKey } = await readVerifier(go.peterKey);
    const longer = await verifierOf(name, type, Uint8Array.of(...publicKey, 0));
    await expect(readVerifier(formatVerifier(longer))).rejects.toMatchObject({
      code: "ledger.verifier-type",
    });
  });

  test.each([
    ["a key that is too long", "PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY=="],
    ["another algorithm", "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"],
    ["ECDSA", "rekor.sigstore.dev+12345678+AwEB"],
  ])("%s is refused", async (_, vkey) => {
    await expect(readVerifier(vkey)).rejects.toMatchObject({
      code: expect.stringMatching(/^ledger\.(verifier-type|base64)$/),
    });
  });
});

describe("C2SP's examples", () => {
  test("a note's text may have empty lines: its last one ends it", () => {
    const note = readNote(poem);
    expect(note.text.endsWith("sole:\n\ned è subito sera.\n")).toBe(true);
    expect(note.signatures).toMatchObject([{ name: "quasimodo.example/salvatore", keyId: 0x367ba04b }]);
  });

  test("a checkpoint, signed by its log and seen by a witness", () => {
    const note = readNote(sofa);
    const head = readCheckpoint(note.text);
    expect(head).toMatchObject({ origin: "example.com/behind-the-sofa", size: 20_852_163, extensions: [] });
    expect(formatCheckpoint(head)).toBe(note.text);
    const [, witness] = note.signatures;
    const { timeSeconds } = readCosignature(witness?.signature ?? new Uint8Array());
    expect(timeSeconds).toBe(1_679_315_147);
    expect(new TextDecoder().decode(cosignedMessage(note.text, timeSeconds))).toBe(
      "cosignature/v1\ntime 1679315147\nexample.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
    );
  });

  test.each([
    ["two lines", "log\n1\n"],
    ["no line end", `log\n1\n${"A".repeat(43)}=`],
    ["a leading zero", `log\n01\n${"A".repeat(43)}=\n`],
    ["a sign", `log\n+1\n${"A".repeat(43)}=\n`],
    ["no origin", `\n1\n${"A".repeat(43)}=\n`],
    ["a short root", "log\n1\nAAAA\n"],
    ["an empty extension", `log\n1\n${"A".repeat(43)}=\n\n`],
  ])("%s is no checkpoint", (_, text) => {
    expect(() => readCheckpoint(text)).toThrow("ledger.checkpoint-form");
  });

  test("a size beyond what numbers hold is refused, not rounded", () => {
    expect(() => readCheckpoint(`log\n9007199254740993\n${"A".repeat(43)}=\n`)).toThrow(
      "ledger.number-unsafe",
    );
  });
});

// RFC 8032 §7.1, test 1, as PKCS #8
const privateKey = createPrivateKey({
  key: Buffer.from(
    "302e020100300506032b6570042204209d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    "hex",
  ),
  format: "der",
  type: "pkcs8",
});
const publicKey = bytesOf("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");

describe("a witness's signature", () => {
  const text = formatCheckpoint({ origin: "log.example", size: 5, root: new Uint8Array(32) });
  const timeSeconds = 1_800_000_000;

  async function cosigned(message = cosignedMessage(text, timeSeconds)) {
    const verifier = await verifierOf("saksi.example", signatureType.witness, publicKey);
    const signature = formatCosignature({ timeSeconds, signature: sign(null, message, privateKey) });
    const note = readNote(formatNote({ text, signatures: [{ ...verifier, signature }] }));
    return { note, verifier };
  }

  test("is checked over its time and the note", async () => {
    expect(createPublicKey(privateKey).export({ format: "jwk" }).x).toBe(
      Buffer.from(publicKey).toString("base64url"),
    );
    const { note, verifier } = await cosigned();
    expect(await verifiedBy(note, [verifier])).toEqual([verifier]);
  });

  test("over the note alone, or another time, it is false", async () => {
    for (const message of [toUtf8(text), cosignedMessage(text, timeSeconds + 1)]) {
      const { note, verifier } = await cosigned(message);
      await expect(verifiedBy(note, [verifier])).rejects.toMatchObject({ code: "ledger.signature-wrong" });
    }
  });
});

describe("a browser that cannot check signatures", () => {
  afterEach(() => vi.unstubAllGlobals());

  test("says so, and does not call a signature false", async () => {
    const [peter, note] = [await readVerifier(go.peterKey), readNote(`${go.text}\n${go.peterSays}`)];
    const importKey = async () => {
      throw new DOMException("Algorithm: Unrecognized name", "NotSupportedError");
    };
    vi.stubGlobal("crypto", { subtle: { importKey } });
    await expect(verifiedBy(note, [peter])).rejects.toMatchObject({ code: "ledger.no-ed25519" });
    vi.stubGlobal("crypto", {});
    await expect(verifiedBy(note, [peter])).rejects.toMatchObject({ code: "ledger.no-web-crypto" });
  });
});
