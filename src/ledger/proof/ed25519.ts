import { ProofFault } from "./faults.ts";
import { webCrypto } from "./web-crypto.ts";

export const keyBytes = 32;
export const signatureBytes = 64;

export type Ed25519Claim = { publicKey: Uint8Array; message: Uint8Array; signature: Uint8Array };

/**
 * Whether the signature is by this key over this message (RFC 8032). Throws `ledger.no-ed25519` in a browser that
 * cannot tell: that is not a false signature.
 */
export async function isSigned({ publicKey, message, signature }: Ed25519Claim): Promise<boolean> {
  if (publicKey.length !== keyBytes || signature.length !== signatureBytes) return false;
  const key = await imported(publicKey);
  return (
    key !== null && webCrypto().verify("Ed25519", key, new Uint8Array(signature), new Uint8Array(message))
  );
}

/** null for bytes that are no key. */
async function imported(publicKey: Uint8Array): Promise<CryptoKey | null> {
  try {
    return await webCrypto().importKey("raw", new Uint8Array(publicKey), "Ed25519", false, ["verify"]);
  } catch (error) {
    if (error instanceof ProofFault) throw error;
    if (error instanceof DOMException && error.name === "DataError") return null;
    throw new ProofFault("ledger.no-ed25519");
  }
}
