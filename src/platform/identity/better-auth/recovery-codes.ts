import { randomInt } from "node:crypto";

const alphabet = "23456789abcdefghjkmnpqrstuvwxyz"; // without what looks alike on paper: 0 o, 1 i l
const codes = 10;
const half = 5;

/** Ten codes like "k7m2p-9xq4t", about 49 bits each, to be written down. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codes }, () => `${letters()}-${letters()}`);
}

/** What somebody typed from paper, as the code was given out. */
export function tidyRecoveryCode(typed: string): string {
  const bare = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  return `${bare.slice(0, half)}-${bare.slice(half)}`;
}

function letters(): string {
  return Array.from({ length: half }, () => alphabet[randomInt(alphabet.length)]).join("");
}
