import { Zip, ZipDeflate, type ZipInputFile } from "fflate";

/** A piece of a part: text is written as UTF-8. */
export type PartPiece = string | Uint8Array;

/** A part of a zip to be written: made piece by piece, or already packed and taken over as it is. */
export type PartToWrite =
  | { readonly name: string; readonly pieces: Iterable<PartPiece> | AsyncIterable<PartPiece> }
  | {
      readonly name: string;
      readonly packed: Uint8Array;
      readonly unpackedBytes: number;
      readonly crc32: number;
    };

/** One fixed day for every part: the same content gives the same bytes. */
const writtenAt = "2000-01-01T12:00:00";
const deflated = 8;

/** A zip as a stream of bytes; holds no more than one piece of one part. */
export async function* writeZip(parts: Iterable<PartToWrite>): AsyncGenerator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for (const part of parts) {
    if ("packed" in part) addPacked(zip, part);
    else {
      const file = new ZipDeflate(part.name, { level: 6 });
      file.mtime = writtenAt;
      zip.add(file);
      for await (const piece of part.pieces) {
        file.push(typeof piece === "string" ? Buffer.from(piece) : piece);
        yield* ready.splice(0);
      }
      file.push(new Uint8Array(), true);
    }
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

function addPacked(zip: Zip, part: Extract<PartToWrite, { packed: Uint8Array }>): void {
  const file: ZipInputFile = {
    filename: part.name,
    compression: deflated,
    size: part.unpackedBytes,
    crc: part.crc32,
    mtime: writtenAt,
  };
  zip.add(file);
  file.ondata?.(null, part.packed.slice(), true);
}

/** The whole zip at once. */
export async function zipBytes(parts: Iterable<PartToWrite>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeZip(parts)) pieces.push(piece);
  return Buffer.concat(pieces);
}
