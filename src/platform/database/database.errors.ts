import { refusal } from "#platform/errors/refusal.ts";

export const databaseBusy = refusal("database.busy", "unavailable");
/** A text with a character that PostgreSQL keeps in no column (U+0000), or half of one. */
export const textUnstorable = refusal("database.text-unstorable", "invalid");
export const databaseFull = refusal("database.full", "unavailable");

/** Server faults that a later try can heal become a refusal; everything else stays what it was. */
export function databaseFault(error: unknown): unknown {
  if (!(error instanceof Error) || !("code" in error)) {
    return error instanceof Error &&
      /timeout exceeded when trying to connect|Connection terminated/.test(error.message)
      ? databaseBusy()
      : error;
  }
  const code = String(error.code);
  if (code === "53100") return databaseFull();
  if (unstorable.has(code) || isHalfCharacter(code, error)) return textUnstorable();
  return retryable.has(code) || code.startsWith("08") ? databaseBusy() : error;
}

/** Not in the repertoire of the encoding, untranslatable. */
const unstorable = new Set(["22021", "22P05"]);

/** JSON with one half of a surrogate pair is "invalid text" like a wrong number; only its detail says so. */
function isHalfCharacter(code: string, error: Error): boolean {
  return code === "22P02" && "detail" in error && /surrogate/i.test(String(error.detail));
}

/** Serialisation failure, deadlock, lock not available, statement cut off, shutting down, too many connections, refused, cut. */
const retryable = new Set([
  "40001",
  "40P01",
  "55P03",
  "57014",
  "57P01",
  "57P02",
  "57P03",
  "53300",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
]);
