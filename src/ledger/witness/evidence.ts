import { say } from "#platform/words/words.ts";
import { toBase64 } from "../proof/encoding.ts";

/** How a log's history is not the one that was seen before. */
export type Split = {
  /** `split`: two trees. `lost`: a smaller tree is shown, and of the greater one the log has nothing any more. */
  kind: "split" | "lost";
  origin: string;
  /** The note that was cosigned before. */
  seen: string;
  /** The note that is shown now. */
  shown: string;
  /** The tiles of the greater tree make this root at the smaller size, and so does the proof; null without tiles. */
  proven: { smaller: number; root: Uint8Array; greater: number; proof: readonly Uint8Array[] } | null;
};

/** Everything that is needed to show it to others, in one text: words first, then what can be checked. */
export function evidenceOf({ kind, origin, seen, shown, proven }: Split, now: Date): string {
  return [
    say(`witness.evidence.${kind}`, { origin, at: now.toISOString() }),
    `\n=== seen\n${seen}`,
    `\n=== shown\n${shown}`,
    ...(proven ? [`\n=== proof\n${proofText(proven)}`] : []),
  ].join("\n");
}

/** With these hashes RFC 9162 §2.1.4.2 gives the greater tree's root, and this one where the smaller tree's should be. */
function proofText({ smaller, root, greater, proof }: NonNullable<Split["proven"]>): string {
  const lines = [`${smaller} ${greater}`, toBase64(root), ...proof.map(toBase64)];
  return lines.map((line) => `${line}\n`).join("");
}
