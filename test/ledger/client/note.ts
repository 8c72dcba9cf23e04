import { createPublicKey, verify } from "node:crypto";
import { fromBase64, fromUtf8, must } from "./must.ts";
import { same, sha256 } from "./tree.ts";

/** A line name+id+key, read: whose signatures are known (C2SP signed-note, "verifier key"). */
export type Verifier = { line: string; name: string; id: Buffer; type: 1 | 4; key: Buffer };

export type NoteSignature = { name: string; id: Buffer; bytes: Buffer };
export type Note = { text: string; signatures: NoteSignature[] };

const signaturesMax = 100; // sixteen must be read; a limit there should be
const keyName = /^[^\p{White_Space}+]+$/u;

export function readVerifier(line: string): Verifier {
  const [, name = "", hex = "", encoded = ""] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(line) ?? [];
  must(keyName.test(name), `not a verifier key: ${line}`);
  const material = fromBase64(encoded);
  const type = material[0];
  must(type === 1 || type === 4, `not an Ed25519 key: ${line}`);
  must(material.length === 33, `a key of ${material.length - 1} bytes: ${line}`);
  const id = sha256(Buffer.from(`${name}\n`), material).subarray(0, 4);
  must(id.toString("hex") === hex, `the key has not this id: ${line}`);
  return { line, name, id, type, key: material.subarray(1) };
}

/** Takes a note apart. Nothing in it may be believed before `openNote`. */
export function readNote(bytes: Uint8Array): Note {
  const note = fromUtf8(bytes);
  must(![...note].some((sign) => sign < " " && sign !== "\n"), "a control character in a note");
  const end = note.lastIndexOf("\n\n");
  must(end > 0 && note.endsWith("\n"), "a note without a text, an empty line and signatures");
  const lines = note.slice(end + 2, -1).split("\n");
  must(lines.length <= signaturesMax, `${lines.length} signatures`);
  return { text: note.slice(0, end + 1), signatures: lines.map(readSignature) };
}

function readSignature(line: string): NoteSignature {
  const [, name = "", encoded = ""] = /^— ([^ ]+) ([^ ]+)$/u.exec(line) ?? [];
  must(keyName.test(name), `not a signature line: ${line}`);
  const bytes = fromBase64(encoded);
  must(bytes.length > 4, `no signature in: ${line}`);
  return { name, id: bytes.subarray(0, 4), bytes: bytes.subarray(4) };
}

/** The text, and which of `known` signed it. Refuses where none did, or where one of their signatures is wrong. */
export function openNote(bytes: Uint8Array, known: readonly Verifier[]): { text: string; by: Verifier[] } {
  const { text, signatures } = readNote(bytes);
  const by = signatures.flatMap((signature) => {
    const verifier = known.find(({ name, id }) => name === signature.name && same(id, signature.id));
    if (!verifier) return [];
    must(isSigned(verifier, text, signature.bytes), `a wrong signature of ${verifier.name}`);
    return [verifier];
  });
  must(by.length > 0, "signed by no known key");
  return { text, by };
}

function isSigned({ type, key }: Verifier, text: string, signature: Buffer): boolean {
  if (type === 1) return isEd25519(key, Buffer.from(text), signature);
  if (signature.length !== 72) return false;
  const time = signature.readBigUInt64BE(); // C2SP tlog-cosignature: when it was signed is signed with it
  const message = Buffer.from(`cosignature/v1\ntime ${time}\n${text}`);
  return time < 2n ** 63n && isEd25519(key, message, signature.subarray(8));
}

/** RFC 8032 section 5.1.7. */
export function isEd25519(key: Buffer, message: Uint8Array, signature: Uint8Array): boolean {
  const jwk = { kty: "OKP", crv: "Ed25519", x: key.toString("base64url") };
  return (
    signature.length === 64 && verify(null, message, createPublicKey({ key: jwk, format: "jwk" }), signature)
  );
}
