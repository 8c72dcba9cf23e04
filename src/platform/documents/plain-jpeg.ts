const startOfScan = 0xda;
const endOfImage = 0xd9;

/**
 * A photo without where and when it was taken, with which phone, and its small copy: what draws the picture stays (and
 * Adobe's mark for its colours, APP14), the other marks and comments go. Null where it is damaged.
 */
export function plainJpeg(bytes: Uint8Array): Uint8Array | null {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // filling
      continue;
    }
    if (marker === startOfScan) return Buffer.concat([...kept, scansOf(bytes.subarray(at))]);
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.length) return null;
    const tells = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;
    if (!tells) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

/** To the end of the picture: what is hung on behind it (a second picture, a film) goes. */
function scansOf(scans: Uint8Array): Uint8Array {
  for (let at = 2; at + 1 < scans.length; at += 1)
    if (scans[at] === 0xff && scans[at + 1] === endOfImage) return scans.subarray(0, at + 2);
  return scans;
}
