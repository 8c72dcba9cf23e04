import { canonicalJson, isObject, type Json, type JsonObject } from "./canonical-json.ts";
import { commitment, recordEntry } from "./commitment.ts";
import { fromBase64, toBase64, toUtf8 } from "./encoding.ts";
import { ProofFault } from "./faults.ts";
import { readJson } from "./strict-json.ts";
import { formatTlogProof } from "./tlog-proof.ts";

export const receiptFormat = "ampera-receipt/1";
export const receiptBytesMax = 96_000;

const depthMax = 32;
const saltBytes = { least: 16, most: 64 };

/** What a person keeps of a decision: its content, and what shows that the log holds it. */
export type Receipt = {
  log: { origin: string; key: string; url: string };
  entry: { index: number; salt: Uint8Array; content: JsonObject };
  /** C2SP tlog-proof, as text. */
  proof: string;
};

export type ReceiptParts = Omit<Receipt, "proof"> & { proof: readonly Uint8Array[]; checkpoint: string };

/**
 * Writes a receipt. The proof brings the entry along, so that whoever finds the content changed can still see that
 * the log holds what it held.
 */
export async function formatReceipt({ log, entry, proof, checkpoint }: ReceiptParts): Promise<string> {
  const { index, salt, content } = entry;
  const extra = recordEntry(await commitment(salt, content));
  const proofText = formatTlogProof({ extra, index, proof: [...proof], checkpoint });
  return canonicalJson({
    format: receiptFormat,
    log: { ...log },
    entry: { index, salt: toBase64(salt), content },
    proof: proofText,
  });
}

/** Throws `ledger.receipt-too-large`, `ledger.receipt-form` with the place, or what its JSON is refused for. */
export function readReceipt(text: string): Receipt {
  if (text.length > receiptBytesMax || toUtf8(text).length > receiptBytesMax) throw receiptTooLarge();
  const whole = readJson(text, { maxChars: receiptBytesMax, maxDepth: depthMax });
  const receipt = expectOnly(whole, ["format", "log", "entry", "proof"], "");
  if (receipt.format !== receiptFormat) throw formFault("format");
  const log = expectOnly(receipt.log, ["origin", "key", "url"], "log");
  const entry = expectOnly(receipt.entry, ["index", "salt", "content"], "entry");
  if (!isObject(entry.content)) throw formFault("entry.content");
  return {
    log: { origin: textAt(log, "origin"), key: textAt(log, "key"), url: textAt(log, "url") },
    entry: { index: indexAt(entry), salt: saltAt(entry), content: entry.content },
    proof: textAt(receipt, "proof"),
  };
}

/** Of which agency a receipt says that it is; 0 where it does not. Only to know whose keys to ask for. */
export function agencyIn(text: string): number {
  return Number(/"agency":(\d{1,9}),/.exec(text)?.[1] ?? 0);
}

/** The fault of a file that is not even read. */
export function receiptTooLarge(): ProofFault {
  return new ProofFault("ledger.receipt-too-large", { maximumKb: receiptBytesMax / 1000 });
}

/** One member more could say what nobody checks. */
function expectOnly(value: Json | undefined, keys: readonly string[], place: string): JsonObject {
  if (!isObject(value)) throw formFault(place || "{}");
  const stranger = Object.keys(value).find((key) => !keys.includes(key));
  if (stranger !== undefined) throw formFault(place || "{}");
  return value;
}

function textAt(object: JsonObject, key: string): string {
  const value = object[key];
  if (typeof value !== "string") throw formFault(key);
  return value;
}

function indexAt({ index }: JsonObject): number {
  if (typeof index !== "number" || !Number.isSafeInteger(index) || index < 0) throw formFault("entry.index");
  return index;
}

function saltAt(entry: JsonObject): Uint8Array {
  const salt = fromBase64(textAt(entry, "salt"));
  if (salt.length < saltBytes.least || salt.length > saltBytes.most) throw formFault("entry.salt");
  return salt;
}

function formFault(place: string): ProofFault {
  return new ProofFault("ledger.receipt-form", { place });
}
