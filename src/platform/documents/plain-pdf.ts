import { inflateSync } from "node:zlib";
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFStream,
} from "@cantoo/pdf-lib";
import { unpacksWithin } from "./pdf-unpacks.ts";
import { plainJpeg } from "./plain-jpeg.ts";

/**
 * The pages of a PDF written anew, with nothing of who made it and with what: neither its information nor metadata of
 * any part, no names at comments, and photos without their place. Null for one that is damaged, locked or packed
 * beyond measure, and for one that runs something or carries files.
 */
export async function plainPdf(bytes: Uint8Array): Promise<Uint8Array | null> {
  if (!unpacksWithin(bytes)) return null;
  try {
    const sent = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    for (const dict of dictsOf(sent.context)) {
      if (isActive(dict)) return null;
      silence(dict);
    }
    if (!cleanPhotos(sent.context)) return null;
    const plain = await PDFDocument.create({ updateMetadata: false });
    for (const page of await plain.copyPages(sent, sent.getPageIndices())) plain.addPage(page);
    if (plain.getPageCount() === 0) return null;
    return await plain.save({
      useObjectStreams: false,
      addDefaultPage: false,
      updateFieldAppearances: false,
    });
  } catch {
    return null; // the reader throws many kinds, and none of them tells more than that it is no usable PDF
  }
}

/** Every dictionary of a file, those within others and those of streams too. */
function dictsOf(context: PDFContext): PDFDict[] {
  const found: PDFDict[] = [];
  const waiting: PDFObject[] = context.enumerateIndirectObjects().map(([, object]) => object);
  for (let object = waiting.pop(); object; object = waiting.pop()) {
    if (object instanceof PDFStream) waiting.push(object.dict);
    if (object instanceof PDFArray) waiting.push(...object.asArray());
    if (!(object instanceof PDFDict)) continue;
    found.push(object);
    waiting.push(...object.values());
  }
  return found;
}

const active = ["JS", "JavaScript", "EmbeddedFile", "EmbeddedFiles", "EF", "RichMediaContent", "XFA"];
const activeKinds = new Set([
  "JavaScript",
  "Launch",
  "ImportData",
  "SubmitForm",
  "EmbeddedFile",
  "RichMedia",
]);

function isActive(dict: PDFDict): boolean {
  const kinds = ["S", "Type", "Subtype"].map((key) => dict.get(PDFName.of(key)));
  return (
    active.some((key) => dict.has(PDFName.of(key))) ||
    kinds.some((kind) => kind instanceof PDFName && activeKinds.has(kind.decodeText()))
  );
}

const telling = [
  ...["Metadata", "PieceInfo", "LastModified", "Thumb", "AF", "A", "AA", "OpenAction"],
  ...["Author", "Creator", "Producer", "Company", "CreatorInfo", "CreationDate", "ModDate"],
];
/** Of a comment on a page: who wrote it, when, and its text once more with its maker's marks. */
const tellingOfComments = ["T", "M", "NM", "RC", "Subj", "Popup"];

function silence(dict: PDFDict): void {
  for (const key of telling) dict.delete(PDFName.of(key));
  if (dict.has(PDFName.of("Rect"))) for (const key of tellingOfComments) dict.delete(PDFName.of(key));
}

/** False where a photo is so damaged or so packed that what it tells cannot be taken out. */
function cleanPhotos(context: PDFContext): boolean {
  for (const [ref, object] of context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFRawStream)) continue;
    const filters = filtersOf(object);
    if (filters.at(-1) !== "DCTDecode") continue;
    const jpeg = unpacked(object.contents, filters.slice(0, -1));
    const plain = jpeg && plainJpeg(jpeg);
    if (!plain) return false;
    object.dict.set(PDFName.of("Filter"), PDFName.of("DCTDecode"));
    object.dict.delete(PDFName.of("DecodeParms"));
    context.assign(ref, PDFRawStream.of(object.dict, plain));
  }
  return true;
}

function filtersOf({ dict }: PDFRawStream): string[] {
  const filter = dict.lookup(PDFName.of("Filter"));
  const names = filter instanceof PDFArray ? filter.asArray() : [filter];
  return names.map((name) => (name instanceof PDFName ? name.decodeText() : ""));
}

const photoBytesMax = 50_000_000;

function unpacked(contents: Uint8Array, filters: readonly string[]): Uint8Array | null {
  if (filters.length === 0) return contents;
  if (filters.length > 1 || filters[0] !== "FlateDecode") return null;
  return inflateSync(contents, { maxOutputLength: photoBytesMax });
}
