import { refusal } from "#platform/errors/refusal.ts";

export const databaseBusy = refusal("database.busy", "unavailable");
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
  return retryable.has(code) || code.startsWith("08") ? databaseBusy() : error;
}

/** Serialisation failure, deadlock, lock not available, statement cut off, shutting down, too many connections, refused. */
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
]);
