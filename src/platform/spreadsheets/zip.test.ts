import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { Refusal } from "#platform/errors/refusal.ts";
import { csvOf, workbookParts, worksheet, xlsxOf, zipOf } from "./fixtures.ts";
import { usualSheetLimits } from "./limits.ts";
import { readSheet } from "./read-sheet.ts";
import type { SheetFile } from "./sheet.ts";
import { openZip } from "./zip.ts";

const good = xlsxOf(
  '<row r="1"><c r="A1" t="inlineStr"><is><t>NIP</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row>',
);

function refusalOf(file: SheetFile, limits = usualSheetLimits) {
  return expect(readSheet(file, limits)).rejects;
}

/** The zip with bytes of the central directory's entry for `part` overwritten. */
function withDirectoryOf(
  file: SheetFile,
  part: string,
  change: (view: DataView, at: number) => void,
): SheetFile {
  const bytes = Uint8Array.from(file.bytes);
  const at = Buffer.from(bytes).lastIndexOf(part) - 46;
  change(new DataView(bytes.buffer), at);
  return { name: file.name, bytes };
}

const sheetPart = "xl/worksheets/sheet1.xml";
const unpackedAt = 24;
/** How many bytes of the sheet came out before the zip was refused. */
async function unpackedUntilRefused({ bytes }: SheetFile): Promise<number> {
  const zip = openZip(bytes, usualSheetLimits);
  const entry = zip.entries.find(({ name }) => name === sheetPart);
  let size = 0;
  try {
    if (entry) for await (const piece of zip.unpack(entry)) size += piece.length;
  } catch {
    return size;
  }
  return Number.POSITIVE_INFINITY;
}

const megabyteOf = (mark: string) => mark.repeat(1_000_000);

describe("a zip bomb", () => {
  const bomb = zipOf(workbookParts({ Data: worksheet(megabyteOf(" ").repeat(30)) }));

  it("is refused by its directory, before it is unpacked", async () => {
    expect(bomb.bytes.length).toBeLessThan(100_000);
    await refusalOf(bomb).toMatchObject({ code: "spreadsheet.unpacks-too-large", kind: "too-large" });
  });

  it("is refused as a whole when no single part is dense", async () => {
    const limits = { ...usualSheetLimits, compressionRatio: 100_000, unpackedBytes: 20_000_000 };
    await refusalOf(bomb, limits).toMatchObject({
      code: "spreadsheet.unpacks-too-large",
      facts: { limitMegabytes: 20 },
    });
  });

  it("whose directory lies is stopped where the lie comes out", async () => {
    for (const claimed of [0, 100, 1_000_000]) {
      const liar = withDirectoryOf(bomb, sheetPart, (view, at) =>
        view.setUint32(at + unpackedAt, claimed, true),
      );
      await refusalOf(liar).toMatchObject({ code: "spreadsheet.damaged", facts: { part: sheetPart } });
      expect(await unpackedUntilRefused(liar)).toBeLessThanOrEqual(claimed);
    }
  });

  it("of very many parts is refused by their number", async () => {
    const parts = Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`xl/a${i}.xml`, ""]));
    await refusalOf(zipOf(workbookParts({ Data: "" }, parts))).toMatchObject({
      code: "spreadsheet.too-many-parts",
    });
  });
});

describe("a zip that contradicts itself", () => {
  it.each<[string, (view: DataView, at: number) => void, string]>([
    ["a size too large", (view, at) => view.setUint32(at + unpackedAt, 5_000, true), "spreadsheet.damaged"],
    ["a wrong checksum", (view, at) => view.setUint32(at + 16, 1, true), "spreadsheet.damaged"],
    ["an unknown method", (view, at) => view.setUint16(at + 10, 12, true), "spreadsheet.damaged"],
    ["a part behind the end", (view, at) => view.setUint32(at + 42, 1e9, true), "spreadsheet.damaged"],
    ["a packed size behind the end", (view, at) => view.setUint32(at + 20, 1e9, true), "spreadsheet.damaged"],
    ["zip64 sizes", (view, at) => view.setUint32(at + unpackedAt, 0xffffffff, true), "spreadsheet.damaged"],
    ["a locked part", (view, at) => view.setUint16(at + 8, 1, true), "spreadsheet.encrypted"],
  ])("%s is refused", async (_what, change, code) => {
    await refusalOf(withDirectoryOf(good, sheetPart, change)).toMatchObject({ code });
  });

  it("with one part twice is refused", async () => {
    const pair = zipOf(workbookParts({ Data: worksheet("") }, { "xl/media/a1": "", "xl/media/a2": "" }));
    const twins = withDirectoryOf(pair, "xl/media/a2", (view, at) => {
      view.setUint8(at + 46 + "xl/media/a".length, "1".charCodeAt(0));
    });
    await refusalOf(twins).toMatchObject({ code: "spreadsheet.damaged", facts: { part: "zip" } });
  });

  it("or was cut off anywhere is refused, in words that say so", async () => {
    for (let tenth = 1; tenth < 10; tenth += 1) {
      const bytes = good.bytes.subarray(0, Math.floor((good.bytes.length * tenth) / 10));
      await refusalOf({ name: "a.xlsx", bytes }).toMatchObject({ code: "spreadsheet.truncated" });
    }
  });

  it("is never worse than a refusal, whatever byte is changed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const bytes = Uint8Array.from(good.bytes);
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        const outcome = await readSheet({ name: "a.xlsx", bytes }).catch((error: unknown) => error);
        const isSame = !(outcome instanceof Error);
        expect(isSame || outcome instanceof Refusal).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe("what is not a workbook has its own refusal", () => {
  const ole = (stream: string) =>
    Buffer.concat([
      Buffer.from("d0cf11e0a1b11ae1", "hex"),
      Buffer.alloc(600),
      Buffer.from(stream, "utf16le"),
    ]);

  it.each<[string, Uint8Array, string]>([
    ["nothing", new Uint8Array(), "spreadsheet.empty-file"],
    [".xls", ole("Workbook"), "spreadsheet.old-excel"],
    ["a workbook with a password", ole("EncryptedPackage"), "spreadsheet.encrypted"],
    ["HTML named .xls", Buffer.from("\ufeff <HTML><table><tr><td>NIP"), "spreadsheet.web-page"],
    ["PDF", Buffer.from("%PDF-1.7\n"), "spreadsheet.unknown-format"],
    ["bytes", Buffer.from([1, 0, 0, 0, 7, 0, 9]), "spreadsheet.unknown-format"],
    ["a zip of photos", zipSync({ "a.jpg": strToU8("x") }), "spreadsheet.not-a-workbook"],
    ["an empty zip", zipSync({}), "spreadsheet.not-a-workbook"],
    [
      ".docx",
      zipOf({ ...workbookParts({}), "xl/workbook.xml": "<document/>" }).bytes,
      "spreadsheet.not-a-workbook",
    ],
  ])("%s", async (_what, bytes, code) => {
    await refusalOf({ name: "pegawai.xlsx", bytes }).toMatchObject({ code });
  });

  it("a file that is too large, before a byte of it is looked at", async () => {
    const limits = { ...usualSheetLimits, fileBytes: 1_000_000 };
    const facts = { megabytes: 1.1, limitMegabytes: 1 };
    await refusalOf(csvOf("a".repeat(1_050_000)), limits).toMatchObject({
      code: "spreadsheet.file-too-large",
      facts,
    });
  });
});
