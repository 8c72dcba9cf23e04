import { fromBase64, toBase64 } from "./encoding.ts";
import { expectSafe, ProofFault } from "./faults.ts";
import { expectHashes } from "./hash.ts";

/** That an entry stands at a place of a log, with the signed checkpoint of the tree (C2SP tlog-proof). */
export type TlogProof = {
  /** What stood in the log, where the proof brings it along; nobody has signed it. */
  extra: Uint8Array | null;
  index: number;
  proof: Uint8Array[];
  /** The signed note, word for word. */
  checkpoint: string;
};

const header = "c2sp.org/tlog-proof@v1";

/** Throws `ledger.proof-form`, or what its Base64 and hashes are refused for. */
export function readTlogProof(text: string): TlogProof {
  const blank = text.indexOf("\n\n");
  const [first, ...lines] = text.slice(0, blank).split("\n");
  if (blank < 0 || first !== header) throw new ProofFault("ledger.proof-form");
  const extra = lines[0]?.startsWith("extra ") ? lines.shift()?.slice("extra ".length) : undefined;
  const [, index] = /^index (0|[1-9]\d{0,15})$/.exec(lines.shift() ?? "") ?? [];
  if (index === undefined) throw new ProofFault("ledger.proof-form");
  expectSafe(Number(index));
  const proof = lines.map(fromBase64);
  expectHashes(...proof);
  return {
    extra: extra === undefined ? null : fromBase64(extra),
    index: Number(index),
    proof,
    checkpoint: text.slice(blank + 2),
  };
}

export function formatTlogProof({ extra, index, proof, checkpoint }: TlogProof): string {
  const lines = [
    header,
    ...(extra ? [`extra ${toBase64(extra)}`] : []),
    `index ${index}`,
    ...proof.map(toBase64),
  ];
  return `${lines.join("\n")}\n\n${checkpoint}`;
}
