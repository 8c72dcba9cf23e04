const lengthBytes = 2;

/** Entries one after the other, each led by its length as two bytes, the greater first (C2SP tlog-tiles). */
export function packEntries(entries: readonly Uint8Array[]): Buffer {
  return Buffer.concat(
    entries.flatMap((entry) => {
      const length = Buffer.allocUnsafe(lengthBytes);
      length.writeUInt16BE(entry.length); // throws above 65,535, the most that the format holds
      return [length, entry];
    }),
  );
}

/** The entries of a bundle, the first `width` of them. Null where it ends too early. */
export function unpackEntries(bundle: Buffer, width: number): Buffer[] | null {
  const entries: Buffer[] = [];
  let at = 0;
  while (entries.length < width) {
    if (at + lengthBytes > bundle.length) return null;
    const end = at + lengthBytes + bundle.readUInt16BE(at);
    if (end > bundle.length) return null;
    entries.push(bundle.subarray(at + lengthBytes, end));
    at = end;
  }
  return entries;
}
