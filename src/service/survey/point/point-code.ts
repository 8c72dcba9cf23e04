import { randomBytes } from "node:crypto";
import { verificationCode } from "#platform/documents/verification-code.ts";

/** "7K3M-Q2XA-9PTD": typed from a poster where no camera reads it, and found by nobody by trying. */
export function newPointCode(): string {
  return verificationCode(randomBytes(codeBytes));
}

const codeBytes = 16;
