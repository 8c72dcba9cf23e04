import type { SheetLimits } from "./limits.ts";
import { damaged, encrypted, tooManyParts, truncated, unpacksTooLarge } from "./spreadsheets.errors.ts";

/** One part of a zip as its central directory tells it. The directory can lie: `unpackPart` counts again. */
export type ZipEntry = {
  readonly name: string;
  readonly stored: boolean;
  readonly packedBytes: number;
  readonly unpackedBytes: number;
  readonly crc32: number;
  readonly headerAt: number;
};

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endBytes = 22;
const entryBytes = 46;
const longestComment = 0xffff;
const zip64Mark = 0xffff_ffff;
const encryptedFlag = 1;
const methods = new Map([
  [0, "stored"],
  [8, "deflated"],
]);
/** Below this size a part may pack as well as it likes: a few repeated kilobytes are no bomb. */
const ratioMattersFromBytes = 2_000_000;

/**
 * The parts of a zip, before anything is unpacked (APPNOTE 6.3). Refuses: no directory (`truncated`), a directory
 * that contradicts itself or is zip64 (`damaged`), encrypted parts, and whatever goes over `limits`.
 */
export function zipDirectory(bytes: Uint8Array, limits: SheetLimits): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const endAt = endOfDirectory(view);
  if (endAt === undefined) throw truncated();
  const count = view.getUint16(endAt + 10, true);
  if (count > limits.zipEntries) throw tooManyParts({ limit: limits.zipEntries });
  const entries: ZipEntry[] = [];
  let at = view.getUint32(endAt + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + entryBytes > endAt || view.getUint32(at, true) !== entrySignature) {
      throw damaged({ part: "zip" });
    }
    entries.push(readEntry(bytes, view, at));
    at += entryBytes + nameBytes(view, at) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  refuseBombs(entries, limits);
  refuseTwins(entries);
  return entries;
}

/** The record at the very end; a comment may follow it, so it is looked for backwards. */
function endOfDirectory(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - endBytes - longestComment);
  for (let at = view.byteLength - endBytes; at >= first; at -= 1) {
    const fits = at + endBytes + view.getUint16(at + 20, true) <= view.byteLength;
    if (view.getUint32(at, true) === endSignature && fits) return at;
  }
  return undefined;
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if (view.getUint16(at + 8, true) & encryptedFlag) throw encrypted();
  const method = methods.get(view.getUint16(at + 10, true));
  const name = new TextDecoder().decode(
    bytes.subarray(at + entryBytes, at + entryBytes + nameBytes(view, at)),
  );
  const entry = {
    name: name.replaceAll("\\", "/"),
    stored: method === "stored",
    crc32: view.getUint32(at + 16, true),
    packedBytes: view.getUint32(at + 20, true),
    unpackedBytes: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
  };
  const isZip64 = [entry.packedBytes, entry.unpackedBytes, entry.headerAt].includes(zip64Mark);
  if (method === undefined || isZip64) throw damaged({ part: "zip" });
  return entry;
}

function nameBytes(view: DataView, at: number): number {
  return view.getUint16(at + 28, true);
}

function refuseBombs(entries: readonly ZipEntry[], limits: SheetLimits): void {
  const total = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  const dense = entries.some(
    ({ unpackedBytes, packedBytes }) =>
      unpackedBytes > ratioMattersFromBytes && unpackedBytes > packedBytes * limits.compressionRatio,
  );
  if (dense || total > limits.unpackedBytes) {
    throw unpacksTooLarge({ limitMegabytes: Math.round(limits.unpackedBytes / 1e6) });
  }
}

/** Two parts of one name: which one counts would depend on the program that reads them. */
function refuseTwins(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map((entry) => entry.name.toLowerCase()));
  if (names.size !== entries.length) throw damaged({ part: "zip" });
}
