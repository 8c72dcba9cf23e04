import { describe, expect, it } from "vitest";
import writeExcelFile from "write-excel-file/node";
import { type Parts, workbookParts, worksheet, xlsxOf, zipOf } from "./fixtures.ts";
import { usualSheetLimits } from "./limits.ts";
import { readSheet } from "./read-sheet.ts";
import { lostDigits, type SheetFile } from "./sheet.ts";

const header = '<row r="1"><c r="A1" t="inlineStr"><is><t>NIP</t></is></c></row>';

async function cellOf(cell: string, more: Parts = {}) {
  const sheet = await readSheet(xlsxOf(`${header}<row r="2">${cell}</row>`, more));
  return sheet.rows[0]?.cells[0];
}

function refusalOf(file: SheetFile, limits = usualSheetLimits) {
  return expect(readSheet(file, limits)).rejects;
}

const dates: Parts = {
  "xl/styles.xml": `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="[$-421]dd\\ mmmm\\ yyyy"/></numFmts>\
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>\
<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="20"/></cellXfs></styleSheet>`,
};

describe("the value of a cell", () => {
  it("keeps an 18-digit NIP that is text, and shows one that became a number as damaged", async () => {
    expect(await cellOf('<c r="A2" t="inlineStr"><is><t>198501012010011001</t></is></c>')).toBe(
      "198501012010011001",
    );
    const damaged = (await cellOf('<c r="A2"><v>1.9850101201001101E+17</v></c>')) ?? null;
    expect(typeof damaged).toBe("number");
    expect(lostDigits(damaged)).toBe(true);
    expect(lostDigits(123456789012345)).toBe(false);
    expect(lostDigits("1,98501E+17")).toBe(true);
    expect(lostDigits("198501012010011001")).toBe(false);
  });

  it.each([
    ['<c r="A2" s="1"><v>44927</v></c>', "2023-01-01"],
    ['<c r="A2" s="2"><v>44927.75</v></c>', "2023-01-01"],
    ['<c r="A2" s="3"><v>0.5</v></c>', 0.5],
    ['<c r="A2"><v>44927</v></c>', 44927],
    ['<c r="A2" t="d"><v>2023-01-01T00:00:00</v></c>', "2023-01-01"],
    ['<c r="A2" t="b"><v>1</v></c>', true],
    ['<c r="A2" t="e"><v>#N/A</v></c>', "#N/A"],
    ['<c r="A2" t="str"><f>A1&amp;"x"</f><v>NIPx</v></c>', "NIPx"],
    ["<c r='A2'><f>1/3</f><v>0.333</v></c>", 0.333],
    ['<c r="A2" t="inlineStr"><is><r><t>Bu</t></r><r><t>di</t></r><rPh><t>no</t></rPh></is></c>', "Budi"],
    [
      '<c r="A2" t="str"><v>a&amp;b &lt;c&gt; &#x1F600;_x000D_\n_x005F_x000D_</v></c>',
      "a&b <c> 😀\r\n_x000D_",
    ],
    ['<c t="str"><v>tanpa alamat</v></c>', "tanpa alamat"],
  ])("%s", async (cell, value) => {
    expect(await cellOf(cell, dates)).toBe(value);
  });

  it("counts from 1904 where the workbook says so", async () => {
    const parts = workbookParts(
      { Data: worksheet(`${header}<row r="2"><c r="A2" s="1"><v>43465</v></c></row>`) },
      dates,
    );
    const xml = parts["xl/workbook.xml"]?.replace("<sheets>", '<workbookPr date1904="1"/><sheets>') ?? "";
    const sheet = await readSheet(zipOf({ ...parts, "xl/workbook.xml": xml }));
    expect(sheet.rows[0]?.cells).toEqual(["2023-01-01"]);
  });

  it("is nothing when it is white space, and so is a row of such cells", async () => {
    const blank =
      '<row r="2"><c r="A2" t="str"><v> \u00a0</v></c></row><row r="9"><c r="A9"><v>1</v></c></row>';
    const sheet = await readSheet(xlsxOf(header + blank));
    expect(sheet.rows).toEqual([{ number: 9, cells: [1] }]);
  });
});

describe("a workbook", () => {
  it("of another program reads as that program meant it", async () => {
    const bytes = await writeExcelFile([
      [{ value: "NIP" }, { value: "Lahir" }, { value: "Jumlah" }],
      [
        { value: "198501012010011001" },
        { value: new Date(Date.UTC(1985, 0, 1)), type: Date, format: "dd/mm/yyyy" },
        { value: 12.5 },
      ],
    ]).toBuffer();
    const sheet = await readSheet({ name: "a.xlsx", bytes });
    expect(sheet).toEqual({
      format: "xlsx",
      sheetName: "Sheet1",
      columns: ["NIP", "Lahir", "Jumlah"],
      headerRowNumber: 1,
      rows: [{ number: 2, cells: ["198501012010011001", "1985-01-01", 12.5] }],
    });
  });

  it("with namespace prefixes and odd part names is read all the same", async () => {
    const x = `<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>NIP</x:t></x:is></x:c></x:row>\
<x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const parts = workbookParts({ Data: "" });
    delete parts["xl/worksheets/sheet1.xml"];
    const sheet = await readSheet(zipOf({ ...parts, "xl/Worksheets/SHEET1.xml": x }));
    expect(sheet.rows).toEqual([{ number: 2, cells: [1] }]);
  });

  it("gives the first visible sheet that has the header", async () => {
    const parts = workbookParts({
      Tersembunyi: worksheet(`${header}<row r="2"><c r="A2"><v>1</v></c></row>`),
      Petunjuk: worksheet('<row r="1"><c r="A1" t="inlineStr"><is><t>Baca dahulu</t></is></c></row>'),
      Data: worksheet(`${header}<row r="2"><c r="A2"><v>2</v></c></row>`),
    });
    const hidden = parts["xl/workbook.xml"]?.replace('sheetId="1"', 'sheetId="1" state="hidden"') ?? "";
    const rule = { isKnown: (text: string) => text === "NIP", atLeast: 1 };
    const sheet = await readSheet(zipOf({ ...parts, "xl/workbook.xml": hidden }), usualSheetLimits, rule);
    expect([sheet.sheetName, sheet.rows[0]?.cells]).toEqual(["Data", [2]]);
  });

  it("never follows a link to the outside", async () => {
    const parts = workbookParts({
      Luar: "",
      Data: worksheet(`${header}<row r="2"><c r="A2"><v>2</v></c></row>`),
    });
    const links = parts["xl/_rels/workbook.xml.rels"]?.replace(
      'Target="worksheets/sheet1.xml"',
      'Target="http://contoh.invalid/a.xml" TargetMode="External"',
    );
    const sheet = await readSheet(zipOf({ ...parts, "xl/_rels/workbook.xml.rels": links ?? "" }));
    expect(sheet.sheetName).toBe("Data");
  });

  it("with a number format of a hundred thousand brackets costs no time", async () => {
    const format = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="${"[".repeat(200_000)}"/></numFmts>\
<cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>`;
    expect(await cellOf('<c r="A2"><v>1</v></c>', { "xl/styles.xml": format })).toBe(1);
  }, 3_000);
});

describe("a sheet that no program writes is refused", () => {
  const row = (cells: string) => xlsxOf(`${header}<row r="2">${cells}</row>`);

  it.each([
    ["a cell twice", row('<c r="A2"><v>1</v></c><c r="A2"><v>2</v></c>')],
    ["cells out of order", row('<c r="B2"><v>1</v></c><c r="A2"><v>2</v></c>')],
    ["a cell of another row", row('<c r="A3"><v>1</v></c>')],
    ["a cell behind the last column", row('<c r="XFE2"><v>1</v></c>')],
    ["a cell that is no address", row('<c r="2A"><v>1</v></c>')],
    ["a row twice", xlsxOf(`${header}<row r="1"/>`)],
    ["a row behind the last", xlsxOf(`${header}<row r="1048577"/>`)],
    ["a row of many digits", xlsxOf(`${header}<row r="99999999999999999999"/>`)],
    ["a row number that is none", xlsxOf(`${header}<row r="-1"/>`)],
    ["a shared string that is not there", row('<c r="A2" t="s"><v>0</v></c>')],
    ["a shared string before the first", row('<c r="A2" t="s"><v>-1</v></c>')],
    ["a number that is none", row('<c r="A2"><v>0x10</v></c>')],
    ["a number without end", row('<c r="A2"><v>1e999</v></c>')],
    ["a cell outside any row", xlsxOf('<c r="A1"><v>1</v></c>')],
    ["an entity nobody declared", row('<c r="A2" t="str"><v>&nbsp;</v></c>')],
    ["a tag that is never closed", xlsxOf(`${header}<row r="2">`)],
  ])("%s", async (_what, file) => {
    await refusalOf(file).toMatchObject({ code: "spreadsheet.damaged", kind: "invalid" });
  });

  it("with a document type, before any entity is looked at", async () => {
    const bomb = `<!DOCTYPE lol [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${worksheet(header)}`;
    const external = `<!DOCTYPE x SYSTEM "http://169.254.169.254/">${worksheet(header)}`;
    for (const xml of [bomb, external]) {
      await refusalOf(zipOf(workbookParts({ Data: xml }))).toMatchObject({
        code: "spreadsheet.forbidden-xml",
      });
    }
  });

  it("with a text too long to wait for its end, which would be looked for again and again", async () => {
    const long = worksheet(`${header}<row r="2"><c r="A2" t="str"><v>${"a".repeat(1_500_000)}</v></c></row>`);
    await refusalOf(zipOf(workbookParts({ Data: long }))).toMatchObject({ code: "spreadsheet.damaged" });
  });

  it("with two sheets in one part", async () => {
    const parts = workbookParts({ Satu: worksheet(header), Dua: worksheet(header) });
    const links = parts["xl/_rels/workbook.xml.rels"]?.replace("sheet2.xml", "sheet1.xml") ?? "";
    await refusalOf(zipOf({ ...parts, "xl/_rels/workbook.xml.rels": links })).toMatchObject({
      code: "spreadsheet.damaged",
    });
  });
});

describe("limits", () => {
  const rows = (count: number) =>
    Array.from({ length: count }, (_, i) => `<row r="${i + 2}"><c r="A${i + 2}"><v>1</v></c></row>`).join("");

  it("hold for rows, counted below the header", async () => {
    const limits = { ...usualSheetLimits, rows: 3 };
    expect((await readSheet(xlsxOf(header + rows(3)), limits)).rows).toHaveLength(3);
    await refusalOf(xlsxOf(header + rows(4)), limits).toMatchObject({
      code: "spreadsheet.too-many-rows",
      facts: { limit: 3 },
    });
    await refusalOf(xlsxOf(`${header + rows(60)}<never read>`), limits).toMatchObject({
      code: "spreadsheet.too-many-rows",
    });
  });

  it("hold for columns, by what stands in them and not by addresses", async () => {
    const far = (cell: string) => xlsxOf(`${header}<row r="1048576">${cell}</row>`);
    await refusalOf(far('<c r="XFD1048576"><v>1</v></c>')).toMatchObject({
      code: "spreadsheet.too-many-columns",
    });
    expect((await readSheet(far('<c r="XFD1048576" s="1"/>'))).rows).toEqual([]);
  });

  it("hold for the length of a cell", async () => {
    const limits = { ...usualSheetLimits, cellLength: 5 };
    const long = xlsxOf(`${header}<row r="2"><c r="A2" t="str"><v>enam..</v></c></row>`);
    await refusalOf(long, limits).toMatchObject({
      code: "spreadsheet.cell-too-long",
      facts: { row: 2, limit: 5 },
    });
  });
});
