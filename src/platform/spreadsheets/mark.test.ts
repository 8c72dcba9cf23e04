import fc from "fast-check";
import { unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import {
  bytesOf,
  csvOf,
  link,
  type Parts,
  relationships,
  workbookParts,
  worksheet,
  xlsxOf,
  zipOf,
} from "./fixtures.ts";
import { usualSheetLimits } from "./limits.ts";
import { markSheet } from "./mark.ts";
import { markColour } from "./mark-styles.ts";
import { readSheet } from "./read-sheet.ts";
import type { SheetFile } from "./sheet.ts";
import { writeSheet } from "./write-xlsx.ts";
import { attributeOf, childElements, xmlTags } from "./xml-edit.ts";

function partsOf({ bytes }: SheetFile): Parts {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([part, data]) => [part, Buffer.from(data).toString()]),
  );
}

/** The cells that a program would show red, found by way of their styles. */
function redCells(parts: Parts, sheet = "xl/worksheets/sheet1.xml"): string[] {
  const styles = parts["xl/styles.xml"] ?? parts["xl/styles1.xml"] ?? "";
  const list = (name: string) => childElements(styles).find((element) => element.name === name);
  const texts = (name: string) =>
    childElements(styles, list(name)).map(({ start, end }) => styles.slice(start, end));
  const red = texts("fills").findIndex((fill) => fill.includes(markColour));
  const redStyles = texts("cellXfs").map((style) => attributeOf(style, "fillId") === String(red));
  const xml = parts[sheet] ?? "";
  const tags = [...xmlTags(xml)].filter(({ name, kind }) => name === "c" && kind !== "close");
  const cells = tags.map(({ start, end }) => xml.slice(start, end));
  return cells
    .filter((cell) => redStyles[Number(attributeOf(cell, "s") ?? 0)])
    .map((cell) => attributeOf(cell, "r") ?? "?");
}

/** Cell and text of every comment in a comments part. */
function commentsIn(xml = ""): Record<string, string> {
  const list = childElements(xml).find((element) => element.name === "commentList");
  const comments =
    list === undefined ? [] : childElements(xml, list).map(({ start, end }) => xml.slice(start, end));
  return Object.fromEntries(
    comments.map((comment) => [
      attributeOf(comment, "ref"),
      comment.replace(/<[^>]*>/g, "").replaceAll("&amp;", "&"),
    ]),
  );
}

function boxesIn(vml = ""): string[] {
  return [...vml.matchAll(/<x:Row>(\d+)<\/x:Row>\s*<x:Column>(\d+)/g)]
    .map(([, row, column]) => `${row},${column}`)
    .sort();
}

const styles = `<styleSheet xmlns="m"><fills count="2"><fill><patternFill patternType="none"/></fill><fill/></fills>\
<cellXfs count="3"><xf numFmtId="0" fillId="0"/><xf numFmtId="49" fillId="0" applyNumberFormat="1"><alignment wrapText="1"/></xf>\
<xf numFmtId="14" fillId="1"/></cellXfs><dxfs count="0"/></styleSheet>`;

/** A workbook as Excel leaves it: prefixed extras, a table, somebody's comment, a second sheet. */
function officeWorkbook(): SheetFile {
  const rows = `<row r="1" spans="1:2" x14ac:dyDescent="0.25"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>\
<row r="3" spans="1:1" s="2" customFormat="1"><c r="A3" s="1"><v>7</v></c></row><row r="5"/>`;
  const after = `<mergeCells count="1"><mergeCell ref="A9:B9"/></mergeCells><dataValidations count="1"><dataValidation sqref="A1" prompt="a > b"/>\
</dataValidations><legacyDrawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts><extLst><ext uri="x"/></extLst>`;
  const sheet = worksheet(
    rows,
    after,
    '<dimension ref="A1:B3"/><cols><col min="4" max="5" width="9" style="2"/></cols>',
  );
  return zipOf(
    workbookParts(
      { "Data A &amp; 'B'": sheet, Lain: worksheet('<row r="1"><c r="A1"><v>1</v></c></row>') },
      {
        "xl/styles.xml": styles,
        "xl/sharedStrings.xml": "<sst><si><t>NIP</t></si><si><t>Nama</t></si></sst>",
        "xl/worksheets/_rels/sheet1.xml.rels": relationships([
          link("rId1", "vmlDrawing", "../drawings/vmlDrawing1.vml"),
          link("rId2", "comments", "/xl/comments1.xml"),
          link("rId3", "table", "../tables/table1.xml"),
        ]),
        "xl/tables/table1.xml": "<table/>",
        "xl/comments1.xml": `<comments xmlns="m"><authors><author>Budi</author></authors><commentList>\
<comment ref="A1" authorId="0"><text><t>cek lagi</t></text></comment><comment ref="B1" authorId="0"><text><r><t>tetap</t></r></text></comment>\
</commentList></comments>`,
        "xl/drawings/vmlDrawing1.vml": `<xml xmlns:v="v" xmlns:o="o" xmlns:x="x"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/>\
</o:shapelayout><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s1025"><v:textbox><br></v:textbox><x:ClientData ObjectType="Note">\
<x:Row>0</x:Row><x:Column>0</x:Column></x:ClientData></v:shape><v:shape id="_x0000_s1026"><x:ClientData ObjectType="Note"><x:Row>0</x:Row>\
<x:Column>1</x:Column></x:ClientData></v:shape></xml>`,
        "xl/vbaProject.bin": "biner",
      },
    ),
  );
}

const marks = [
  { row: 1, column: 1, comment: "NIP & <nama>" },
  { row: 3, column: 2, comment: "Wajib diisi" },
  { row: 3, column: 2, comment: "Dua sekaligus" },
  { row: 4, column: 5, comment: "Baris yang tidak ada" },
  { row: 5, column: 1, comment: "Baris kosong" },
];

describe("a marked workbook", () => {
  it("has the wrong cells red, each in the style it had, and no other", async () => {
    const parts = partsOf(await markSheet(officeWorkbook(), marks));
    expect(redCells(parts)).toEqual(["A1", "B3", "E4", "A5"]);
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    const style = (cell: string) => Number(new RegExp(`r="${cell}"[^>]* s="(\\d+)"`).exec(sheet)?.[1]);
    const xfs = (parts["xl/styles.xml"] ?? "").match(/<xf .*?(\/>|<\/xf>)/g) ?? [];
    expect(xfs.slice(0, 3)).toEqual(styles.match(/<xf .*?(\/>|<\/xf>)/g));
    expect(xfs[style("A1")]).toMatch(/numFmtId="49".*<alignment wrapText="1"\/>/);
    expect([xfs[style("B3")], xfs[style("E4")]]).toEqual([
      expect.stringMatching('numFmtId="14"'),
      expect.stringMatching('numFmtId="14"'),
    ]);
    expect(parts["xl/styles.xml"]).toMatch(/<fills count="3">.*<cellXfs count="6">/);
  });

  it("says why in comments with boxes, and leaves what other people wrote", async () => {
    const parts = partsOf(await markSheet(officeWorkbook(), marks));
    expect(commentsIn(parts["xl/comments1.xml"])).toEqual({
      A1: "cek lagi\nAmpera:\nNIP & &lt;nama&gt;",
      B1: "tetap",
      B3: "Ampera:\nWajib diisi\nDua sekaligus",
      E4: "Ampera:\nBaris yang tidak ada",
      A5: "Ampera:\nBaris kosong",
    });
    const vml = parts["xl/drawings/vmlDrawing1.vml"];
    expect(boxesIn(vml)).toEqual(["0,0", "0,1", "2,1", "3,4", "4,0"]);
    const ids = [...(vml ?? "").matchAll(/id="(_x0000_s\d+)"/g)].map(([, id]) => id);
    expect(ids).toEqual(["_x0000_s1025", "_x0000_s1026", "_x0000_s2049", "_x0000_s2050", "_x0000_s2051"]);
    expect(vml).toContain('data="1,2"');
  });

  it("is otherwise the same, byte for byte", async () => {
    const before = partsOf(officeWorkbook());
    const after = partsOf(await markSheet(officeWorkbook(), marks));
    for (const part of [
      "xl/worksheets/sheet2.xml",
      "xl/sharedStrings.xml",
      "xl/tables/table1.xml",
      "xl/vbaProject.bin",
    ]) {
      expect(after[part]).toBe(before[part]);
    }
    const [sheet, marked] = [before, after].map((parts) => parts["xl/worksheets/sheet1.xml"] ?? "");
    expect(marked?.slice(marked.indexOf("</sheetData>"))).toBe(sheet?.slice(sheet.indexOf("</sheetData>")));
    expect(marked).toContain('<c r="B1" t="s"><v>1</v></c>');
    expect(marked).not.toMatch(/<row r="3"[^>]*spans/);
  });

  it("lists every mark on a last sheet, with a link to its cell", async () => {
    const marked = await markSheet(officeWorkbook(), marks);
    const sheets = await readExcelFile(Buffer.from(marked.bytes));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Data A & 'B'", "Lain", "Perbaikan"]);
    expect(sheets[2]?.data.slice(0, 3)).toEqual([
      ["Sel", "Baris", "Kolom", "Yang perlu diperbaiki"],
      ["A1", 1, "A", "NIP & <nama>"],
      ["B3", 3, "B", "Wajib diisi\nDua sekaligus"],
    ]);
    expect(partsOf(marked)["xl/worksheets/sheet3.xml"]).toContain(`location="'Data A &amp; ''B'''!B3"`);
  });

  it("marked again shows the new round only", async () => {
    const first = await markSheet(officeWorkbook(), marks);
    const next = [
      { row: 1, column: 1, comment: "Masih salah" },
      { row: 3, column: 2, comment: "Ini juga" },
    ];
    const parts = partsOf(await markSheet(first, next));
    expect(redCells(parts)).toEqual(["A1", "B3"]);
    expect(commentsIn(parts["xl/comments1.xml"])).toEqual({
      A1: "cek lagi\nAmpera:\nMasih salah",
      B1: "tetap",
      B3: "Ampera:\nIni juga",
    });
    expect(boxesIn(parts["xl/drawings/vmlDrawing1.vml"])).toEqual(["0,0", "0,1", "2,1"]);
    expect(Object.keys(parts).filter((part) => part.includes("worksheets/sheet"))).toHaveLength(3);
    expect(parts["xl/worksheets/sheet3.xml"]).not.toContain("Wajib diisi");
  });

  it("marked again with nothing wrong is clean", async () => {
    const parts = partsOf(await markSheet(await markSheet(officeWorkbook(), marks), []));
    expect(redCells(parts)).toEqual([]);
    expect(commentsIn(parts["xl/comments1.xml"])).toEqual({ A1: "cek lagi", B1: "tetap" });
    expect(boxesIn(parts["xl/drawings/vmlDrawing1.vml"])).toEqual(["0,0", "0,1"]);
  });

  it("has a comment on the first 3,000 of very many wrong cells, and all of them red and listed", async () => {
    const many = Array.from({ length: 3_005 }, (_, i) => ({ row: i + 1, column: 1, comment: "x" }));
    const parts = partsOf(await markSheet(officeWorkbook(), many));
    expect(redCells(parts)).toHaveLength(3_005);
    expect(Object.keys(commentsIn(parts["xl/comments1.xml"]))).toHaveLength(3_001);
    expect(parts["xl/drawings/vmlDrawing1.vml"]).toContain('data="1,2,3,4"');
    expect(parts["xl/worksheets/sheet3.xml"]).toContain('<c r="B3006"><v>3005</v></c>');
  });

  it("leaves a sheet of the office's own that is called the same", async () => {
    const own = worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Milik kantor</t></is></c></row>');
    const file = zipOf(workbookParts({ Data: worksheet(""), Perbaikan: own }));
    const sheets = await readExcelFile(Buffer.from((await markSheet(file, marks)).bytes));
    expect(sheets.map(({ sheet, data }) => [sheet, data[0]?.[0]])).toContainEqual([
      "Perbaikan",
      "Milik kantor",
    ]);
    expect(sheets.map(({ sheet }) => sheet)).toContain("Perbaikan 2");
  });

  it("may have been without styles, rows, comments or a drawing", async () => {
    const bare = xlsxOf("").bytes;
    const parts = partsOf(await markSheet({ name: "a.xlsx", bytes: bare }, marks));
    expect(redCells(parts)).toEqual(["A1", "B3", "E4", "A5"]);
    expect(Object.keys(commentsIn(parts["xl/comments1.xml"]))).toHaveLength(4);
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(
      /<\/sheetData><legacyDrawing xmlns:r="[^"]+" r:id="rId2"\/><\/worksheet>/,
    );
    expect(parts["[Content_Types].xml"]).toMatch(
      /Extension="vml".*\/xl\/comments1.xml|\/xl\/comments1.xml.*Extension="vml"/,
    );
  });

  it("names its new drawing where the format wants it: before tables and extensions", async () => {
    const rest = '<pageMargins left="1"/><drawing r:id="rId7"/><tableParts count="0"/><extLst/>';
    const parts = partsOf(await markSheet(zipOf(workbookParts({ Data: worksheet("", rest) })), marks));
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(
      /<drawing r:id="rId7"\/><legacyDrawing [^>]*\/><tableParts /,
    );
  });

  it("may be written with namespace prefixes and without addresses", async () => {
    const x = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c/></x:row></x:sheetData></x:worksheet>`;
    const file = zipOf(workbookParts({ Data: x }));
    const parts = partsOf(
      await markSheet(file, [
        { row: 1, column: 2, comment: "b" },
        { row: 2, column: 1, comment: "c" },
      ]),
    );
    expect(parts["xl/worksheets/sheet1.xml"]).toMatch(
      /<x:c><x:v>1<\/x:v><\/x:c><x:c s="1"\/><\/x:row><x:row r="2"><x:c r="A2" s="1"\/><\/x:row><\/x:sheetData><x:legacyDrawing /,
    );
  });
});

describe("whoever wrote the workbook,", () => {
  it("write-excel-file or we, its cells read the same after marking", async () => {
    const theirs = await writeExcelFile([
      [{ value: "NIP" }, { value: "Lahir" }],
      [{ value: "1985" }, { value: 3 }],
    ]).toBuffer();
    const columns = [
      { header: "NIP", type: "text" },
      { header: "Lahir", type: "date" },
    ] as const;
    const ours = await bytesOf(
      writeSheet({ name: "Data", columns, rows: [["1985", "2026-01-31"], [], ["x", null]] }),
    );
    for (const bytes of [theirs, ours]) {
      const file = { name: "a.xlsx", bytes };
      const marked = await markSheet(file, [
        { row: 2, column: 1, comment: "a" },
        { row: 3, column: 2, comment: "b" },
      ]);
      expect(await readSheet(marked)).toEqual(await readSheet(file));
      expect(redCells(partsOf(marked))).toEqual(["A2", "B3"]);
    }
  });

  it("any cells may be marked", async () => {
    const rows =
      '<row r="2"><c r="B2"><v>1</v></c><c r="D2"><v>2</v></c></row><row r="4"/><row r="5"><c r="A5"><v>3</v></c></row>';
    const position = fc.record({
      row: fc.integer({ min: 1, max: 7 }),
      column: fc.integer({ min: 1, max: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(position, { minLength: 1, maxLength: 12 }), async (cells) => {
        const marked = await markSheet(
          xlsxOf(rows),
          cells.map((cell) => ({ ...cell, comment: "x" })),
        );
        const wanted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
        const addresses = wanted.map(({ row, column }) => `${"ABCDE"[column - 1]}${row}`);
        expect(redCells(partsOf(marked))).toEqual([...new Set(addresses)]);
        const sheet = await readSheet(marked);
        expect([sheet.columns, sheet.rows]).toEqual([
          ["", "1", "", "2"],
          [{ number: 5, cells: [3, null, null, null] }],
        ]);
      }),
      { numRuns: 40 },
    );
  });
});

describe("a CSV", () => {
  it("comes back as a workbook with the same cells at the same places", async () => {
    const file = csvOf('Judul\n\nNIP;Nama\n198501012010011001;"=1+1"\n1985;\n');
    const marked = await markSheet(file, [{ row: 5, column: 2, comment: "Nama wajib diisi" }]);
    expect(marked.name).toBe("pegawai.xlsx");
    const rule = { isKnown: (text: string) => text === "NIP", atLeast: 1 };
    const [before, after] = [
      await readSheet(file, usualSheetLimits, rule),
      await readSheet(marked, usualSheetLimits, rule),
    ];
    expect(after.rows).toEqual(before.rows);
    expect(redCells(partsOf(marked))).toEqual(["B5"]);
  });
});

describe("marking refuses", () => {
  it("a cell outside any sheet", async () => {
    for (const cell of [
      { row: 0, column: 1 },
      { row: 1, column: 16_385 },
      { row: 1.5, column: 1 },
      { row: 1_048_577, column: 1 },
    ]) {
      const outcome = markSheet(xlsxOf(""), [{ ...cell, comment: "x" }]);
      await expect(outcome).rejects.toMatchObject({ code: "spreadsheet.no-such-cell", facts: cell });
    }
  });

  it("a sheet that is not there, and takes the one that is named", async () => {
    const named = await markSheet(officeWorkbook(), marks, { sheetName: "Lain" });
    expect(redCells(partsOf(named), "xl/worksheets/sheet2.xml")).toHaveLength(4);
    await expect(markSheet(xlsxOf(""), [], { sheetName: "Tidak ada" })).rejects.toMatchObject({
      code: "spreadsheet.no-such-sheet",
    });
  });

  it("Strict Open XML", async () => {
    const parts = workbookParts({ Data: worksheet("") });
    const strict = (parts["xl/workbook.xml"] ?? "").replace(
      /xmlns="[^"]*"/,
      'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"',
    );
    const outcome = markSheet(zipOf({ ...parts, "xl/workbook.xml": strict }), marks);
    await expect(outcome).rejects.toMatchObject({ code: "spreadsheet.cannot-be-marked" });
  });

  it("what cannot be read", async () => {
    const dtd = workbookParts({ Data: worksheet("") }, { "xl/styles.xml": `<!DOCTYPE x>${styles}` });
    await expect(markSheet(zipOf(dtd), marks)).rejects.toMatchObject({ code: "spreadsheet.forbidden-xml" });
    await expect(markSheet(xlsxOf("<row>"), marks)).rejects.toMatchObject({ code: "spreadsheet.damaged" });
  });
});
