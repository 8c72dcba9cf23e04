/** All that a body brings; null where that is more than `bytesMax`, and the rest is not taken in. */
export async function bytesWithin(
  { body }: Request | Response,
  bytesMax: number,
): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.length;
    if (length > bytesMax) return null;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
