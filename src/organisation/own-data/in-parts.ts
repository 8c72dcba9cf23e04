const partBytes = 1024 * 1024;

/** The same bytes in pieces of a mebibyte, the last one shorter: few rows, and little memory for each. */
export async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let held: Uint8Array[] = [];
  let heldBytes = 0;
  for await (const piece of bytes) {
    held.push(piece);
    heldBytes += piece.length;
    if (heldBytes < partBytes) continue;
    const whole = Buffer.concat(held);
    const full = whole.length - (whole.length % partBytes);
    for (let from = 0; from < full; from += partBytes) yield whole.subarray(from, from + partBytes);
    held = [whole.subarray(full)];
    heldBytes = whole.length - full;
  }
  if (heldBytes > 0) yield Buffer.concat(held);
}
