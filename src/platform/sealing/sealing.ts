import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

/** Keeps what the database must not be able to read: the key is derived from the installation's secret. */
export type Sealing = {
  /** `plain` filled up to a whole number of `blockBytes`, so that its length tells nothing; another value each time. */
  seal(purpose: string, plain: Uint8Array, blockBytes: number): Uint8Array;
  /** What was sealed for the same purpose; null when the secret is another one now, or somebody changed a byte. */
  open(purpose: string, sealed: Uint8Array): Uint8Array | null;
  /** 32 bytes that follow from `plain` and the secret: the same each time, and nobody without the secret can try. */
  mark(purpose: string, plain: Uint8Array): Uint8Array;
};

const ivBytes = 12;
const tagBytes = 16;
const lengthBytes = 4;

/** AES-256-GCM (NIST SP 800-38D) with a key of its own for each purpose (HKDF, RFC 5869). */
export function openSealing(secret: string): Sealing {
  const keyFor = (purpose: string) =>
    new Uint8Array(hkdfSync("sha256", secret, "", `ampera sealed ${purpose}`, 32));
  return {
    seal: (purpose, plain, blockBytes) => {
      const filled = Buffer.alloc(Math.ceil((plain.length + lengthBytes) / blockBytes) * blockBytes);
      filled.writeUInt32BE(plain.length);
      filled.set(plain, lengthBytes);
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv("aes-256-gcm", keyFor(purpose), iv);
      const sealed = Buffer.concat([cipher.update(filled), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
    },
    mark: (purpose, plain) =>
      createHmac("sha256", keyFor(`mark ${purpose}`))
        .update(plain)
        .digest(),
    open: (purpose, sealed) => {
      if (sealed.length < ivBytes + tagBytes + lengthBytes) return null;
      const decipher = createDecipheriv("aes-256-gcm", keyFor(purpose), sealed.subarray(0, ivBytes));
      decipher.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
      try {
        const body = sealed.subarray(ivBytes + tagBytes);
        const filled = Buffer.concat([decipher.update(body), decipher.final()]);
        return filled.subarray(lengthBytes, lengthBytes + filled.readUInt32BE());
      } catch {
        return null;
      }
    },
  };
}
