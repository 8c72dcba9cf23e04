import { isSigned, signatureBytes } from "./ed25519.ts";
import { concat, toUtf8 } from "./encoding.ts";
import { expectSafe, ProofFault } from "./faults.ts";

const timeBytes = 8;

export type Cosignature = { timeSeconds: number; signature: Uint8Array };

/** What a witness signs (C2SP tlog-cosignature): when it saw the note's text as the log's newest. */
export function cosignedMessage(noteText: string, timeSeconds: number): Uint8Array {
  expectSafe(timeSeconds);
  return toUtf8(`cosignature/v1\ntime ${timeSeconds}\n${noteText}`);
}

/** The time and the signature, as they stand in a note after the key id. */
export function formatCosignature({ timeSeconds, signature }: Cosignature): Uint8Array {
  expectSafe(timeSeconds);
  const time = new Uint8Array(timeBytes);
  new DataView(time.buffer).setBigUint64(0, BigInt(timeSeconds));
  return concat(time, signature);
}

/** Throws `ledger.cosignature-form`, also for a time that no clock shows. */
export function readCosignature(bytes: Uint8Array): Cosignature {
  if (bytes.length !== timeBytes + signatureBytes) throw new ProofFault("ledger.cosignature-form");
  const timeSeconds = bytes.subarray(0, timeBytes).reduce((number, byte) => number * 256 + byte, 0);
  if (!Number.isSafeInteger(timeSeconds)) throw new ProofFault("ledger.cosignature-form");
  return { timeSeconds, signature: bytes.subarray(timeBytes) };
}

/** Whether a witness's signature is by this key over this note's text. */
export async function isCosigned(
  noteText: string,
  publicKey: Uint8Array,
  bytes: Uint8Array,
): Promise<boolean> {
  if (bytes.length !== timeBytes + signatureBytes) return false;
  const { timeSeconds, signature } = readCosignature(bytes);
  return isSigned({ publicKey, signature, message: cosignedMessage(noteText, timeSeconds) });
}
