import { type Checkpoint, readCheckpoint } from "./checkpoint.ts";
import { commitment, recordEntry } from "./commitment.ts";
import { equalBytes } from "./encoding.ts";
import { ProofFault } from "./faults.ts";
import { type Finding, findingOf, type Outcome, unreadFindings } from "./finding.ts";
import { leafHash } from "./hash.ts";
import { expectIncluded, rootFromInclusion } from "./inclusion.ts";
import { type Note, readNote, readVerifier, type Verifier, verifiedBy } from "./note.ts";
import { type Elsewhere, historyOf } from "./one-history.ts";
import { type Receipt, readReceipt } from "./receipt-text.ts";
import { readTlogProof, type TlogProof } from "./tlog-proof.ts";
import { isSameVerifier, signatureType } from "./verifier.ts";

export type Against = Elsewhere & {
  /** Keys that one has from elsewhere: of the log, and of witnesses. */
  trusted?: readonly Verifier[];
  /** Keys that whoever does the checking publishes for its logs; those under the receipt's own name count. */
  published?: readonly Verifier[];
};

type Parts = {
  receipt: Receipt;
  proof: TlogProof;
  note: Note;
  head: Checkpoint;
  logKey: Verifier;
  /** The entry's bytes, from the receipt's content. */
  entry: Uint8Array;
};

/**
 * Checks a receipt with nothing but itself, the keys one trusts and another checkpoint, if one has them. One finding
 * for each claim, always all of them, in their order.
 */
export async function checkReceipt(text: string, against: Against = {}): Promise<Finding[]> {
  const read: { parts?: Parts } = {};
  const readable = await findingOf("readable", async () => {
    read.parts = await partsOf(text);
    return { result: "proven" };
  });
  const { parts } = read;
  if (!parts) return unreadFindings(readable);
  return [
    readable,
    await findingOf("content", () => contentOutcome(parts)),
    await findingOf("included", () => includedOutcome(parts)),
    await findingOf("signed", () => signedOutcome(parts)),
    await findingOf("trusted", () => trustedOutcome(parts, against)),
    await findingOf("witnessed", () => witnessedOutcome(parts, against.trusted ?? [])),
    await findingOf("one-history", () =>
      historyOf(parts.head, [parts.logKey, ...logKeys(against.trusted)], against),
    ),
  ];
}

async function partsOf(text: string): Promise<Parts> {
  const receipt = readReceipt(text);
  const proof = readTlogProof(receipt.proof);
  if (proof.index !== receipt.entry.index) throw new ProofFault("ledger.receipt-index");
  const note = readNote(proof.checkpoint);
  const head = readCheckpoint(note.text);
  const logKey = await readVerifier(receipt.log.key);
  if (logKey.type !== signatureType.log) throw new ProofFault("ledger.verifier-type", { name: logKey.name });
  if (head.origin !== receipt.log.origin || logKey.name !== head.origin)
    throw new ProofFault("ledger.origin-differs", { origin: head.origin });
  const entry = recordEntry(await commitment(receipt.entry.salt, receipt.entry.content));
  return { receipt, proof, note, head, logKey, entry };
}

/** Where the proof brings no entry along, content and place are one question: only both together can hold. */
async function contentOutcome({ proof, entry, head }: Parts): Promise<Outcome> {
  if (proof.extra) {
    if (!equalBytes(proof.extra, entry)) throw new ProofFault("ledger.content-differs");
    return { result: "proven" };
  }
  const { index, proof: hashes } = proof;
  const leaf = await leafHash(entry);
  const root = await rootFromInclusion({ leaf, index, size: head.size, proof: hashes });
  return equalBytes(root, head.root)
    ? { result: "proven" }
    : { result: "not-checked", code: "ledger.content-open" };
}

async function includedOutcome({ proof, entry, head }: Parts): Promise<Outcome> {
  const { index, proof: hashes } = proof;
  const leaf = await leafHash(proof.extra ?? entry);
  await expectIncluded({ leaf, index, size: head.size, proof: hashes }, head.root);
  return { result: "proven", facts: { index, size: head.size } };
}

async function signedOutcome({ note, logKey, head }: Parts): Promise<Outcome> {
  const [signer] = await verifiedBy(note, [logKey]);
  if (!signer) throw new ProofFault("ledger.unsigned", { origin: head.origin });
  return { result: "proven", facts: { origin: head.origin } };
}

/** The key that one brought along is worth more than the one that is published; either is worth more than the receipt's word. */
function trustedOutcome({ logKey }: Parts, { trusted, published = [] }: Against): Outcome {
  const brought = logKeys(trusted);
  const keys = brought.length > 0 ? brought : published.filter(({ name }) => name === logKey.name);
  if (keys.length === 0) return { result: "not-checked", code: "ledger.key-only-in-receipt" };
  if (keys.some((key) => isSameVerifier(key, logKey))) return { result: "proven" };
  throw new ProofFault("ledger.key-not-trusted", { name: logKey.name });
}

async function witnessedOutcome({ note, logKey }: Parts, trusted: readonly Verifier[]): Promise<Outcome> {
  const known = trusted.filter(({ type }) => type === signatureType.witness);
  const seenBy = await verifiedBy(note, known);
  const names = seenBy.map(({ name }) => name).join(", ");
  if (seenBy.length > 0) return { result: "proven", facts: { count: seenBy.length, names } };
  const others = note.signatures.filter(({ name, keyId }) => name !== logKey.name || keyId !== logKey.keyId);
  return others.length > 0 && known.length === 0
    ? { result: "not-checked", code: "ledger.witness-unknown", facts: { count: others.length } }
    : { result: "not-checked", code: "ledger.witness-none" };
}

function logKeys(trusted: readonly Verifier[] = []): Verifier[] {
  return trusted.filter(({ type }) => type === signatureType.log);
}
