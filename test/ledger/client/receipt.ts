import { isObject, type JsonObject, objectWith, text } from "./canonical-json.ts";
import { type Checkpoint, openCheckpoint } from "./checkpoint.ts";
import { entryOf } from "./entries.ts";
import { fromBase64, fromDecimal, must } from "./must.ts";
import { readVerifier } from "./note.ts";
import { leafHash, provesInclusion } from "./tree.ts";

/** C2SP tlog-proof, taken apart; nothing in it is believed yet. */
export type LogProof = { index: number; hashes: Buffer[]; extra: Buffer | null; checkpoint: Buffer };

export function readLogProof(proof: string): LogProof {
  const end = proof.indexOf("\n\n");
  must(end > 0, "a proof without its checkpoint");
  const [version, ...lines] = proof.slice(0, end).split("\n");
  must(version === "c2sp.org/tlog-proof@v1", `not a proof: ${version}`);
  const extra = lines[0]?.startsWith("extra ") ? fromBase64(lines.shift()?.slice(6) ?? "") : null;
  const index = lines.shift() ?? "";
  must(index.startsWith("index "), `no index: ${index}`);
  const hashes = lines.map(fromBase64);
  must(
    hashes.every(({ length }) => length === 32),
    "a hash in the proof is not 32 bytes",
  );
  return { index: fromDecimal(index.slice(6)), hashes, extra, checkpoint: Buffer.from(proof.slice(end + 2)) };
}

/** What a receipt proves: this content is the entry `index` of the log under this checkpoint. */
export type Proven = {
  index: number;
  leaf: Buffer;
  content: JsonObject;
  checkpoint: Checkpoint;
  /** Where it says that the log is; proven by nothing. */
  url: string;
};

/** Checks a receipt without asking anybody, by the keys that its reader trusts; what it says of itself is not enough. */
export function openReceipt(receipt: string, trusted: readonly string[]): Proven {
  const whole = objectWith(JSON.parse(receipt), "format", "log", "entry", "proof");
  must(whole.format === "ampera-receipt/1", `not a receipt: ${whole.format}`);
  const log = objectWith(whole.log, "origin", "key", "url");
  const entry = objectWith(whole.entry, "index", "salt", "content");
  must(trusted.includes(text(log.key)), `${log.key} is not trusted`);
  const proof = readLogProof(text(whole.proof));
  const checkpoint = openCheckpoint(proof.checkpoint, [readVerifier(text(log.key))]);
  must(checkpoint.origin === log.origin, `${checkpoint.origin} instead of ${log.origin}`);
  must(proof.index === entry.index, `the proof is about entry ${proof.index}`);
  must(isObject(entry.content), "no content");
  const leaf = leafHash(entryOf(fromBase64(text(entry.salt)), entry.content));
  const { index, hashes } = proof;
  must(provesInclusion({ ...checkpoint, leaf, index, proof: hashes }), `this is not entry ${index}`);
  return { index, leaf, content: entry.content, checkpoint, url: text(log.url) };
}
