import { describe, expect, test } from "vitest";
import { openCheckpoint } from "./checkpoint.ts";
import { flipped, newKey } from "./log.fixture.ts";
import { openNote, readNote, readVerifier } from "./note.ts";

const poem = "Ognuno sta solo sul cuor della terra\ntrafitto da un raggio di sole:\n\ned è subito sera.\n";
/** The example of C2SP signed-note, whose key it does not tell. */
const ofTheSpecification = `${poem}
— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`;
/** The example of golang.org/x/mod/sumdb/note, from which the format comes, with its key. */
const peter = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const wisdom =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const signed = `${wisdom}
— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;
/** The example of C2SP tlog-cosignature: a checkpoint with the log's signature and a witness's. */
const cosigned = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

describe("published notes", () => {
  test("the specification's example is read: its text has an empty line of its own", () => {
    const { text, signatures } = readNote(Buffer.from(ofTheSpecification));
    expect(text).toBe(poem);
    expect(signatures.map(({ name, id, bytes }) => [name, id.toString("hex"), bytes.length])).toEqual([
      ["quasimodo.example/salvatore", "367ba04b", 64],
    ]);
  });

  test("Go's example is believed by its key, and not with one bit changed anywhere", () => {
    const note = Buffer.from(signed);
    const known = [readVerifier(peter)];
    expect(openNote(note, known)).toEqual({ text: wisdom, by: known });
    for (let at = 0; at < note.length; at += 1) expect(() => openNote(flipped(note, at), known)).toThrow();
  });

  test("the cosigned example is taken apart: the time stands before the signature", () => {
    const [log, witness] = readNote(Buffer.from(cosigned)).signatures;
    expect(log?.bytes.length).toBe(64);
    expect(witness?.bytes.length).toBe(72);
    expect(witness?.bytes.readBigUInt64BE()).toBe(1679315147n);
  });
});

describe("signatures", () => {
  const [log, other] = [newKey(), newKey()];
  const known = [readVerifier(log.line)];
  const text = "log.example/own\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n";
  const open = (lines: string) => openNote(Buffer.from(`${text}\n${lines}`), known);

  test("of unknown keys are passed over, those of known keys must hold", () => {
    expect(open(other.noteLine(text) + log.noteLine(text)).by).toEqual(known);
    expect(() => open(other.noteLine(text))).toThrow("no known key");
    expect(() => open(log.noteLine("another text\n"))).toThrow("wrong signature");
    expect(() => open(log.noteLine(text) + log.noteLine("another text\n"))).toThrow("wrong signature");
  });

  test("of sixteen keys are read, of a hundred and one not", () => {
    expect(open(other.noteLine(text).repeat(15) + log.noteLine(text)).by).toEqual(known);
    expect(() => open(other.noteLine(text).repeat(100) + log.noteLine(text))).toThrow("101 signatures");
  });

  test.each([
    ["without a signature", `${text}\n`],
    ["without its last newline", `${text}\n${log.noteLine(text).trimEnd()}`],
    ["with a tab", `${text}\t\n${log.noteLine(text)}`],
    ["with a carriage return", `${text}\n${log.noteLine(text).replace("\n", "\r\n")}`],
    ["with a hyphen for the dash", `${text}\n${log.noteLine(text).replace("—", "-")}`],
    ["with base64 that is not padded", `${text}\n${log.noteLine(text).replace("=", "")}`],
  ])("a note %s is none", (_, note) => {
    expect(() => openNote(Buffer.from(note), known)).toThrow();
  });

  test("a witness signs the time with the text", () => {
    const witness = newKey(4, "witness.example/w");
    const [verifier] = [readVerifier(witness.line)];
    const cosignature = (claimed: bigint, signed = claimed) => {
      const time = Buffer.alloc(8);
      time.writeBigUInt64BE(claimed);
      const signature = witness.sign(`cosignature/v1\ntime ${signed}\n${text}`);
      const bytes = Buffer.concat([verifier.id, time, signature]);
      return Buffer.from(`${text}\n— witness.example/w ${bytes.toString("base64")}\n`);
    };
    expect(openNote(cosignature(1679315147n), [verifier]).by).toEqual([verifier]);
    expect(() => openNote(cosignature(1679315148n, 1679315147n), [verifier])).toThrow("wrong signature");
    expect(() => openNote(cosignature(2n ** 63n), [verifier])).toThrow("wrong signature"); // beyond what may be said
  });

  test.each([
    peter.replace("c74f20a3", "c74f20a4"),
    peter.replace("PeterNeumann", "Peter Neumann"),
    peter.replace("PeterNeumann", ""),
    peter.slice(0, -4),
    peter.replace("+ARpc", "+Ahpc"),
    peter.replace("c74f20a3", "C74F20A3"),
  ])("%s is no key", (line) => {
    expect(() => readVerifier(line)).toThrow();
  });
});

describe("a checkpoint", () => {
  const key = newKey();
  const root = Buffer.alloc(32, 7).toString("base64");
  const open = (text: string) =>
    openCheckpoint(Buffer.from(`${text}\n${key.noteLine(text)}`), [readVerifier(key.line)]);

  test("is an origin, a size and a root, and lines that nobody audits", () => {
    expect(open(`log.example/own\n7\n${root}\nmore\n`)).toMatchObject({
      origin: "log.example/own",
      size: 7,
      extensions: ["more"],
    });
  });

  test.each([
    ["two lines", "log.example/own\n7\n"],
    ["a leading zero", `log.example/own\n07\n${root}\n`],
    ["a sign", `log.example/own\n+7\n${root}\n`],
    ["no origin", `\n7\n${root}\n`],
    ["an empty line", `log.example/own\n7\n${root}\n\nmore\n`],
    ["a short root", `log.example/own\n7\n${root.slice(0, 40)}\n`],
  ])("is none with %s", (_, text) => {
    expect(() => open(text)).toThrow();
  });
});
