import { generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { formatCheckpoint } from "./checkpoint.ts";
import { commitment, recordEntry } from "./commitment.ts";
import { cosignedMessage, formatCosignature } from "./cosignature.ts";
import { toUtf8 } from "./encoding.ts";
import { formatNote, formatVerifier, type Verifier, verifierOf } from "./note.ts";
import { formatReceipt } from "./receipt-text.ts";
import { entriesOf, path, proof, treeHash } from "./reference.fixture.ts";
import { signatureType } from "./verifier.ts";

export type Signer = { verifier: Verifier; privateKey: KeyObject };

export const origin = "ampera.example/log/1";
export const content = {
  id: "0197f1a0-0000-7000-8000-000000000001",
  agency: 1,
  at: "2026-11-24T02:00:00.000Z",
  procedure: "evaluation.decide",
  kind: "evaluation-decided",
  subject: { kind: "evaluation", id: "0197f1a0-0000-7000-8000-000000000002" },
  actor: "0197f1a0-0000-7000-8000-000000000003",
  actingFor: null,
  about: "0197f1a0-0000-7000-8000-000000000004",
  facts: { results: "above", conduct: "as-expected", overall: "baik" },
  because: [{ rule: "overall-rating", article: "Pasal 33", outcome: "baik" }],
  state: null,
};
export const salt = Uint8Array.from({ length: 32 }, (_, place) => place);

/** A new key of a log, or of a witness. */
export async function newSigner(name = origin, type: Verifier["type"] = signatureType.log): Promise<Signer> {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const { x = "" } = publicKey.export({ format: "jwk" });
  const raw = Uint8Array.from(Buffer.from(x, "base64url"));
  return { verifier: await verifierOf(name, type, raw), privateKey };
}

/** A checkpoint of these entries, signed by all of these. */
export function checkpointOf(
  entries: readonly Uint8Array[],
  signers: readonly Signer[],
  name = origin,
): string {
  const text = formatCheckpoint({ origin: name, size: entries.length, root: treeHash(entries) });
  const signatures = signers.map(({ verifier, privateKey }) => ({
    ...verifier,
    signature:
      verifier.type === signatureType.log ? sign(null, toUtf8(text), privateKey) : cosign(text, privateKey),
  }));
  return formatNote({ text, signatures });
}

function cosign(text: string, privateKey: KeyObject): Uint8Array {
  const timeSeconds = 1_764_000_000;
  return formatCosignature({
    timeSeconds,
    signature: sign(null, cosignedMessage(text, timeSeconds), privateKey),
  });
}

/** A log of `size` entries in which `content` is the one with this index, and its receipt. */
export async function aReceipt(signers: readonly Signer[], { index = 5, size = 11 } = {}) {
  const entries = entriesOf(size).with(index, recordEntry(await commitment(salt, content)));
  const [first] = signers;
  const key = first ? formatVerifier(first.verifier) : "";
  const text = await formatReceipt({
    log: { origin, key, url: "https://ampera.example/log/1" },
    entry: { index, salt, content },
    proof: path(index, entries),
    checkpoint: checkpointOf(entries, signers),
  });
  return { text, entries };
}

/** What a log sends to a witness: that its tree of `grown` begins with all of these entries. */
export function advanceOf(
  entries: readonly Uint8Array[],
  grown: readonly Uint8Array[],
  signer: Signer,
): string {
  const lines = proof(entries.length, grown).map((hash) => hash.toString("base64"));
  return [`old ${entries.length}`, ...lines, "", checkpointOf(grown, [signer])].join("\n");
}
