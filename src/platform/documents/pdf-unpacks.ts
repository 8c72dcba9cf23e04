import { inflateSync } from "node:zlib";

/** What a file may unpack to, all its streams together: a few megabytes can be made of thousands. */
const unpackedBytesMax = 100_000_000;
const streamsMax = 10_000;

/**
 * Whether the objects of a PDF can be read without unpacking more than anybody sends. Only what reading would unpack is
 * looked at: with compressed objects every stream, since which of them hold objects is not known before; without them
 * none. What hides how it is packed (a filter kept elsewhere, packed twice, encrypted) is not read at all.
 */
export function unpacksWithin(bytes: Uint8Array): boolean {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const text = raw.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  if (hiding.some((hidden) => hidden.test(text))) return false;
  if (!/\/(?:ObjStm|XRef)\b/.test(text)) return true;
  return !packedOtherwise.test(text) && sizeWithin(raw, bytes);
}

/** Encrypted, or kind and filters of a stream kept in another object or behind a comment, as no program writes them. */
const hiding = [
  /\/Encrypt\b/,
  /\/(?:Type|Filter|[A-Za-z0-9]+Decode)[\s\0]*%/,
  /\/(?:Type|Filter|[A-Za-z0-9]+Decode)[\s\0]+\d/,
  /\/Filter[\s\0]*\[[\s\0]*[^\s\0/]/,
];

/** Packed twice, or in a way that is not measured below. */
const packedOtherwise =
  /\/(?:LZW|RunLength)Decode\b|\/(?:Flate|ASCII85|ASCIIHex)Decode[\s\0]*\/(?:Flate|ASCII85|ASCIIHex)Decode/;

/** Every place at which a reader could find the beginning of a packed stream. */
function sizeWithin(raw: string, bytes: Uint8Array): boolean {
  let left = unpackedBytesMax;
  let streams = 0;
  for (const { index, 0: found } of raw.matchAll(/(?<!end)stream(?: ?\r\n|\r|\n)?/g)) {
    const begin = index + found.length;
    if (!isPacked(bytes[begin] ?? 0, bytes[begin + 1] ?? 0)) continue;
    streams += 1;
    if (streams > streamsMax) return false;
    try {
      left -= inflateSync(bytes.subarray(begin), { maxOutputLength: left }).length;
    } catch {
      return false; // too long, or damaged
    }
  }
  return left > 0;
}

/** The first two bytes of zlib (RFC 1950). */
function isPacked(first: number, second: number): boolean {
  return (first & 0x0f) === 8 && ((first << 8) | second) % 31 === 0;
}
