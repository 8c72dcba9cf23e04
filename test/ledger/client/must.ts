/** Refuses what the specification does not allow; the message says what was wrong. */
export function must(holds: boolean, otherwise: string): asserts holds {
  if (!holds) throw new Error(otherwise);
}

/** RFC 4648 section 4, and only as an encoder writes it: two texts never stand for the same bytes. */
export function fromBase64(text: string): Buffer {
  const bytes = Buffer.from(text, "base64");
  must(bytes.toString("base64") === text, `not base64: ${text.slice(0, 100)}`);
  return bytes;
}

/** A number of entries or an index, as checkpoints and proofs write it: ASCII decimal, no leading zeroes. */
export function fromDecimal(text: string): number {
  must(/^(0|[1-9]\d*)$/.test(text), `not a decimal: ${text.slice(0, 100)}`);
  must(Number.isSafeInteger(Number(text)), `beyond what is counted here: ${text.slice(0, 100)}`);
  return Number(text);
}

/** Bytes that must be valid UTF-8; a byte order mark is kept as what it is. */
export function fromUtf8(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
}
