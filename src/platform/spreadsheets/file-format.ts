import { textEncodingOf } from "./csv-text.ts";
import type { SheetLimits } from "./limits.ts";
import type { SheetFile, SheetFormat } from "./sheet.ts";
import {
  emptyFile,
  encrypted,
  fileTooLarge,
  oldExcel,
  unknownFormat,
  webPage,
} from "./spreadsheets.errors.ts";

const zipMagic = "504b0304";
const emptyZipMagic = "504b0506";
const compoundMagic = "d0cf11e0a1b11ae1";
/** Excel 2 to 4 wrote its records without a compound file around them. */
const bareRecords = /^09(00|02|04|08)/;
/** PDF, RAR, 7z, gzip, PNG, JPEG, RTF. */
const otherMagic = /^(25504446|52617221|377abcaf|1f8b|89504e47|ffd8ff|7b5c727466)/;
const page = /^\s*(<!doctype\s+html|<html|<head|<meta|<table|<style|<body|<div|<\?xml|mime-version:)/i;

/** What a file really is, whatever its name says; refuses each thing that is no table with its own reason. */
export function fileFormat({ bytes }: SheetFile, limits: SheetLimits): SheetFormat {
  if (bytes.length === 0) throw emptyFile();
  if (bytes.length > limits.fileBytes) {
    throw fileTooLarge({
      megabytes: inMegabytes(bytes.length),
      limitMegabytes: inMegabytes(limits.fileBytes),
    });
  }
  const magic = Buffer.from(bytes.subarray(0, 8)).toString("hex");
  if (magic.startsWith(zipMagic) || magic.startsWith(emptyZipMagic)) return "xlsx";
  if (magic === compoundMagic) throw isEncrypted(bytes) ? encrypted() : oldExcel();
  if (bareRecords.test(magic)) throw oldExcel();
  if (otherMagic.test(magic)) throw unknownFormat();
  const encoding = textEncodingOf(bytes);
  if (encoding === undefined) throw unknownFormat();
  const start = new TextDecoder(encoding).decode(bytes.subarray(0, 2_000));
  if (page.test(start)) throw webPage();
  return "csv";
}

function inMegabytes(bytes: number): number {
  return Math.ceil(bytes / 100_000) / 10;
}

/** A workbook with a password is a compound file with a stream of this name. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  );
}
