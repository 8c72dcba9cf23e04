import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import { Zip, type ZipInputFile } from "fflate";

/** A piece of a part: text is written as UTF-8. */
type PartPiece = string | Uint8Array;

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

/** A zip as a stream of bytes; holds no more than a few pieces of one part. */
export async function* writeZip(
  parts: Iterable<PartToWrite> | AsyncIterable<PartToWrite>,
): AsyncGenerator<Uint8Array, void> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  for await (const part of parts) {
    const file: ZipInputFile = {
      filename: part.name,
      compression: deflated,
      size: 0,
      crc: 0,
      mtime: writtenAt,
    };
    zip.add(file);
    for await (const packed of "packed" in part ? takenOver(part, file) : deflate(part.pieces, file)) {
      file.ondata?.(null, new Uint8Array(packed), false);
      yield* ready.splice(0);
    }
    file.ondata?.(null, new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}

async function* takenOver(
  part: Extract<PartToWrite, { packed: Uint8Array }>,
  file: ZipInputFile,
): AsyncGenerator<Uint8Array, void> {
  file.size = part.unpackedBytes;
  file.crc = part.crc32;
  yield part.packed;
}

/** By node:zlib rather than fflate, which takes twice the time and all of it on the main thread. */
async function* deflate(
  pieces: Iterable<PartPiece> | AsyncIterable<PartPiece>,
  file: ZipInputFile,
): AsyncGenerator<Uint8Array, void> {
  const deflating = createDeflateRaw();
  const feeding = pipeline(Readable.from(counted(pieces, file)), deflating);
  // A failure of the source destroys `deflating` with the same error, and is thrown below.
  feeding.catch(() => undefined);
  yield* deflating;
}

async function* counted(
  pieces: Iterable<PartPiece> | AsyncIterable<PartPiece>,
  file: ZipInputFile,
): AsyncGenerator<Uint8Array, void> {
  for await (const piece of pieces) {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : piece;
    file.size += bytes.length;
    file.crc = crc32(bytes, file.crc);
    yield bytes;
  }
}

/** The whole zip at once. */
export async function zipBytes(parts: Iterable<PartToWrite>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of writeZip(parts)) pieces.push(piece);
  return Buffer.concat(pieces);
}
