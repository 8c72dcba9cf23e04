import { isCosigned } from "./cosignature.ts";
import { isSigned } from "./ed25519.ts";
import { concat, fromBase64, hasLoneSurrogate, toBase64, toUtf8 } from "./encoding.ts";
import { ProofFault } from "./faults.ts";
import { isKeyName, readKeyId, signatureType, type Verifier } from "./verifier.ts";

export { formatVerifier, keyIdOf, readVerifier, type Verifier, verifierOf } from "./verifier.ts";

export type NoteSignature = { name: string; keyId: number; signature: Uint8Array };
/** A signed note (C2SP signed-note). Its text is worth nothing before a key that one trusts has signed it. */
export type Note = { text: string; signatures: NoteSignature[] };

const noteBytesMax = 65_536;
const signaturesMax = 100;
const keyIdBytes = 4;
const dash = "\u2014 ";

/** Throws `ledger.note-too-long`, `ledger.note-signatures` or `ledger.note-form`; says nothing of who signed. */
export function readNote(text: string): Note {
  if (text.length > noteBytesMax || toUtf8(text).length > noteBytesMax)
    throw new ProofFault("ledger.note-too-long", { maximumKb: noteBytesMax / 1024 });
  const blank = text.lastIndexOf("\n\n");
  const lines = text.slice(blank + 2).split("\n");
  if (blank < 0 || lines.pop() !== "" || lines.length === 0 || !isPlain(text))
    throw new ProofFault("ledger.note-form");
  if (lines.length > signaturesMax)
    throw new ProofFault("ledger.note-signatures", { maximum: signaturesMax });
  return { text: text.slice(0, blank + 1), signatures: lines.map(readSignature) };
}

/** A note as it comes out of a text field, where its last line end is lost. */
export function pastedNote(text: string): string {
  return `${text.trim()}\n`;
}

export function formatNote({ text, signatures }: Note): string {
  const lines = signatures.map(({ name, keyId, signature }) => {
    const id = new Uint8Array(keyIdBytes);
    new DataView(id.buffer).setUint32(0, keyId);
    return `${dash}${name} ${toBase64(concat(id, signature))}\n`;
  });
  return `${text}\n${lines.join("")}`;
}

/**
 * Which of these keys signed the note, none twice. Signatures by other keys count for nothing; a false one by a key
 * that is known refuses the whole note with `ledger.signature-wrong`. Where the answer is empty, nobody whom one
 * trusts has signed.
 */
export async function verifiedBy(note: Note, verifiers: readonly Verifier[]): Promise<Verifier[]> {
  const found = new Set<Verifier>();
  for (const signature of note.signatures) {
    for (const verifier of verifiers) {
      if (verifier.name !== signature.name || verifier.keyId !== signature.keyId) continue;
      if (!(await isBy(verifier, note.text, signature.signature)))
        throw new ProofFault("ledger.signature-wrong", { name: verifier.name });
      found.add(verifier);
    }
  }
  return verifiers.filter((verifier) => found.has(verifier));
}

function isBy({ type, publicKey }: Verifier, text: string, signature: Uint8Array): Promise<boolean> {
  return type === signatureType.witness
    ? isCosigned(text, publicKey, signature)
    : isSigned({ publicKey, signature, message: toUtf8(text) });
}

function readSignature(line: string): NoteSignature {
  const [name = "", encoded = "", ...more] = line.slice(dash.length).split(" ");
  if (!line.startsWith(dash) || more.length > 0 || !isKeyName(name)) throw new ProofFault("ledger.note-form");
  const bytes = fromBase64(encoded);
  if (bytes.length <= keyIdBytes) throw new ProofFault("ledger.note-form");
  return { name, keyId: readKeyId(bytes), signature: bytes.subarray(keyIdBytes) };
}

/** No control character but the line end, and everything has its UTF-8. */
function isPlain(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that a note may not have
  return !/[\u0000-\u0009\u000b-\u001f]/.test(text) && !hasLoneSurrogate(text);
}
