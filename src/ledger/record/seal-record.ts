import { hash, randomBytes } from "node:crypto";
import { canonicalJson, type Json } from "../proof/canonical-json.ts";
import { recordEntry } from "../proof/commitment.ts";
import { type RecordRow, recordContent } from "./record-content.ts";

const saltBytes = 16; // 128 random bits: nobody finds a short content again by trying

/** Salts a row for the log: the salt that stays with the row, and the entry that commits to both. */
export function sealRecord(row: RecordRow): { salt: Buffer; entry: Buffer } {
  const salt = freshSalt();
  return { salt, entry: entryOfRecord(salt, recordContent(row)) };
}

let pool = Buffer.alloc(0);

/** Drawn by the hundred: a draw costs more than its bytes. */
function freshSalt(): Buffer {
  if (pool.length === 0) pool = randomBytes(256 * saltBytes);
  const salt = pool.subarray(0, saltBytes);
  pool = pool.subarray(saltBytes);
  return salt;
}

/**
 * The entry of a record, which commits to SHA-256(salt ‖ canonical JSON of the content), so that erasing content and salt
 * leaves a log that verifies. As `commitment` of proof/, with a hash that does not wait: here it is taken by the thousand.
 */
export function entryOfRecord(salt: Uint8Array, content: Json): Buffer {
  const input = Buffer.concat([salt, Buffer.from(canonicalJson(content), "utf8")]);
  return Buffer.from(recordEntry(hash("sha256", input, "buffer")));
}
