import fc from "fast-check";
import { unzipSync } from "fflate";
import { readSheet as readWithLibrary } from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { bytesOf } from "./fixtures.ts";
import { readSheet } from "./read-sheet.ts";
import { type CellValue, longestExcelText, textOrNothing } from "./sheet.ts";
import type { Table, TableColumn } from "./table.ts";
import { writeCsv } from "./write-csv.ts";
import { writeSheet } from "./write-xlsx.ts";

const columns: TableColumn[] = [
  { header: "Kunci", type: "text" },
  { header: "Teks", type: "text" },
  { header: "Angka", type: "number" },
  { header: "Tanggal", type: "date" },
];

const table = (rows: Table["rows"], name = "Data"): Table => ({ name, columns, rows });

/** Anything that a database gives back: every character but NUL and half of a pair. */
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ";", ",", "\t", "\r", "\n", "1", "E", "_x000D_", "a"),
    maxLength: 8,
  }),
);
const noNul = text.map((each) => each.replaceAll("\0", ""));
const date = fc.date({ min: new Date("1900-03-01"), max: new Date("9999-12-31"), noInvalidDate: true });
const row = fc.record({
  text: noNul,
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
  date: date.map((day) => day.toISOString().slice(0, 10)),
});

async function readBack(stream: ReadableStream<Uint8Array>, name: string): Promise<(readonly CellValue[])[]> {
  const sheet = await readSheet({ name, bytes: await bytesOf(stream) });
  expect(sheet.columns).toEqual(["Kunci", "Teks", "Angka", "Tanggal"]);
  return sheet.rows.map(({ cells }) => cells);
}

describe("XLSX", () => {
  it("reads back as it was written, whatever stands in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 8 }), async (rows) => {
        const written = rows.map((each) => ["k", each.text, each.number + 0, each.date]);
        const expected = rows.map((each) => ["k", textOrNothing(each.text), each.number + 0, each.date]);
        expect(await readBack(writeSheet(table(written)), "a.xlsx")).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });

  it("is typed for another reader: text stays text, days are days", async () => {
    const bytes = await bytesOf(writeSheet(table([["198501012010011001", "=1+1", 2.5, "2026-01-31"]])));
    const [head, values] = await readWithLibrary(Buffer.from(bytes));
    expect(head).toEqual(["Kunci", "Teks", "Angka", "Tanggal"]);
    expect(values).toEqual(["198501012010011001", "=1+1", 2.5, new Date("2026-01-31T00:00:00Z")]);
  });

  it("has no formula, a frozen header, a filter over the table, and one style for each column", async () => {
    const format = { header: "Nilai", type: "number", format: '0.0"%"' } as const;
    const bytes = await bytesOf(
      writeSheet({ name: "Data", columns: [...columns, format], rows: [[" =A1", "@x"], []] }),
    );
    const files = unzipSync(bytes);
    const xml = (part: string) => Buffer.from(files[part] ?? []).toString();
    const sheet = xml("xl/worksheets/sheet1.xml");
    expect(sheet).not.toContain("<f");
    expect(sheet).toContain('<t xml:space="preserve"> =A1</t>');
    expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(sheet).toContain('<autoFilter ref="A1:E3"/>');
    expect(xml("xl/styles.xml")).toContain('formatCode="0.0&quot;%&quot;"');
    expect(sheet).toContain('<col min="5" max="5" width="12" style="6" customWidth="1"/>');
  });

  it("writes what does not fit its column's type as what it is", async () => {
    const rows: CellValue[][] = [
      ["k", 12, "n/a", "31 Januari"],
      ["k", true, null, 5],
    ];
    expect(await readBack(writeSheet(table(rows)), "a.xlsx")).toEqual([
      ["k", "12", "n/a", "31 Januari"],
      ["k", true, null, "1900-01-05"],
    ]);
  });

  it("has a sheet name that Excel opens", async () => {
    const nameOf = async (name: string) =>
      (await readSheet({ name: "a", bytes: await bytesOf(writeSheet(table([], name))) })).sheetName;
    expect(await nameOf("Pegawai [2026]: 'a/b' & <c>? yang panjang")).toBe("Pegawai  2026   'a b' & <c>  ya");
    expect(await nameOf("'??'")).toBe("Sheet1");
  });

  it("fails as a refusal when a text is longer than Excel's longest", async () => {
    const rows = [["a".repeat(longestExcelText)], ["a".repeat(longestExcelText + 1)]];
    await expect(bytesOf(writeSheet(table(rows)))).rejects.toMatchObject({
      code: "spreadsheet.cell-too-long",
      facts: { row: 3 },
    });
  });

  it("gives the same bytes for the same table", async () => {
    const [one, two] = [await bytesOf(writeSheet(table([["a"]]))), await bytesOf(writeSheet(table([["a"]])))];
    expect(one).toEqual(two);
  });
});

describe("CSV", () => {
  it("reads back as it was written, whatever stands in it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(noNul, { maxLength: 8 }), async (texts) => {
        const written = texts.map((each) => ["k", each, 1.5, "2026-01-31"]);
        const expected = texts.map((each) => ["k", textOrNothing(each), "1,5", "2026-01-31"]);
        expect(await readBack(writeCsv(table(written)), "a.csv")).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it("is what an Indonesian Excel opens, and nothing in it is a formula", async () => {
    const risky = ["=1+1", "+62811", "-1", "@x", "\tx", "\rx", "＝1", "'=1", "'1"];
    const bytes = await bytesOf(
      writeCsv(table([...risky.map((each) => [each]), ["'Aisyiyah", "a;b", -1.5, null]])),
    );
    const lines = Buffer.from(bytes).toString().split("\r\n");
    expect(lines[0]).toBe("\ufeffKunci;Teks;Angka;Tanggal");
    for (const [index, line] of lines.slice(1, 10).entries())
      expect([index, line]).toEqual([index, expect.stringMatching(/^"?'/)]);
    expect(lines[10]).toBe('\'Aisyiyah;"a;b";-1,5;');
  });
});

describe("a stream", () => {
  it("takes rows only as the reader takes bytes, and lets go of them when the reader leaves", async () => {
    let given = 0;
    let closed = false;
    async function* rows() {
      try {
        for (; given < 1_000_000; given += 1) yield [`198501012010${given}`, "Budi Santoso"];
      } finally {
        closed = true;
      }
    }
    for (const write of [writeSheet, writeCsv]) {
      given = 0;
      closed = false;
      const reader = write(table(rows())).getReader();
      for (let reads = 0; reads < 40; reads += 1) await reader.read();
      await reader.cancel();
      await expect.poll(() => closed).toBe(true);
      expect(given).toBeGreaterThan(0);
      expect(given).toBeLessThan(100_000);
    }
  });

  it("fails as its rows fail", async () => {
    async function* rows() {
      yield ["a"];
      throw new Error("connection lost");
    }
    for (const write of [writeSheet, writeCsv])
      await expect(bytesOf(write(table(rows())))).rejects.toThrow("connection lost");
  });
});
