// Crockford's base 32: no I, L, O and U, so that nothing is misread and no word appears by chance.
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const dataLength = 11;
const shape = new RegExp(`^[${alphabet}]{${dataLength + 1}}$`);

/**
 * A code for a printed document, "7K3M-Q2XA-9PTD": 55 of the 56 bits in `random` (7 bytes or more, the first 7
 * count) and a check symbol. Throws a RangeError when `random` is shorter.
 */
export function verificationCode(random: Uint8Array): string {
  if (random.length < 7) throw new RangeError("a verification code needs 7 random bytes");
  const bits = random.slice(0, 7).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const symbols = Array.from({ length: dataLength }, (_, place) => Number((bits >> BigInt(place * 5)) & 31n));
  return grouped([...symbols, checkSymbol(symbols)].map((symbol) => alphabet.charAt(symbol)).join(""));
}

/**
 * The code that a person typed, as it was printed: small letters, spaces, other dashes, and O, I, L for 0 and 1
 * are understood. Null when it cannot be a code of ours: one wrong symbol, or any two exchanged, is noticed.
 */
export function parseVerificationCode(typed: string): string | null {
  const plain = typed
    .slice(0, 60)
    .toUpperCase()
    .replace(/[\s\p{Pd}.]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  if (!shape.test(plain)) return null;
  const symbols = Array.from(plain, (character) => alphabet.indexOf(character));
  return checkSymbol(symbols.slice(0, dataLength)) === symbols[dataLength] ? grouped(plain) : null;
}

/**
 * The sum of the symbols, the one at place n times αⁿ⁺¹, in the field of 32 elements. All weights differ and none
 * is zero, so one changed symbol changes the sum, and so do two exchanged ones, wherever they stand.
 */
function checkSymbol(symbols: readonly number[]): number {
  return symbols.reduceRight((sum, symbol) => timesAlpha(sum ^ symbol), 0);
}

/** Multiplies by α, a root of the primitive polynomial x⁵ + x² + 1. */
function timesAlpha(element: number): number {
  const shifted = element << 1;
  return shifted > 31 ? shifted ^ 0b100101 : shifted;
}

function grouped(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}
