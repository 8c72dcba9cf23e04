import { ProofFault } from "./faults.ts";

/**
 * The browser's own cryptography, or Node's: the same interface. Throws `ledger.no-web-crypto` where a page came
 * without TLS, for there a browser has none.
 */
export function webCrypto(): SubtleCrypto {
  const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
  if (!subtle) throw new ProofFault("ledger.no-web-crypto");
  return subtle;
}
