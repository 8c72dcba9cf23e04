import { describe, expect, it } from "vitest";
import { csvOf, xlsxOf } from "./fixtures.ts";
import { headerRow } from "./header.ts";
import { usualSheetLimits } from "./limits.ts";
import { readSheet } from "./read-sheet.ts";

const names = ["NIP", "Nama Lengkap", "Unit Kerja"];
const rule = { isKnown: (text: string) => names.includes(text), atLeast: 2 };
const row = (number: number, ...cells: (string | number | null)[]) => ({ number, cells });

describe("headerRow", () => {
  it("is the first row with enough known names, below the titles", () => {
    const rows = [
      row(1, "DAFTAR PEGAWAI"),
      row(3, "Unit Kerja", "Kecamatan Plaju"),
      row(6, "No", " NIP ", "Nama\n Lengkap"),
      row(7, "NIP", "Nama Lengkap"),
    ];
    expect(headerRow(rows, rule)?.number).toBe(6);
  });

  it("is not a row that says one name twice, and not one that is too far down", () => {
    expect(headerRow([row(1, "NIP", "NIP")], rule)).toBeUndefined();
    const titles = Array.from({ length: 50 }, (_, i) => row(i + 1, "judul"));
    expect(headerRow([...titles, row(51, "NIP", "Nama Lengkap")], rule)).toBeUndefined();
  });

  it("is the first row with content when the caller has no rule", () => {
    expect(headerRow([row(4, "apa saja"), row(5, "NIP", "Unit Kerja")])?.number).toBe(4);
  });
});

describe("the table below it", () => {
  const read = (text: string) => readSheet(csvOf(text), usualSheetLimits, rule);

  it("has the header's width, Excel's row numbers, and neither empty rows nor what stands beside it", async () => {
    const sheet = await read(
      "Judul\n\nNo,NIP,Nama Lengkap,\n1,198501012010011001,Budi,,catatan\n,,,\n2,,Siti\n",
    );
    expect(sheet).toMatchObject({ columns: ["No", "NIP", "Nama Lengkap"], headerRowNumber: 3 });
    expect(sheet.rows).toEqual([row(4, "1", "198501012010011001", "Budi"), row(6, "2", null, "Siti")]);
  });

  it("does not begin with the numbering that offices put under a header", async () => {
    const head = "No;NIP;Nama Lengkap;Unit Kerja\n";
    expect((await read(`${head}(1);(2);(3);(4)\n1;a;b;c\n`)).rows).toEqual([row(3, "1", "a", "b", "c")]);
    expect((await read(`${head}1;2;4;3\n`)).rows).toHaveLength(1);
    expect((await read(`${head}1;a;b;c\n1;2;3;4\n`)).rows).toHaveLength(2);
    expect((await readSheet(csvOf(`${head}1;2;3;4\n`))).rows).toHaveLength(1);
  });

  it("is refused when there is no header anywhere", async () => {
    for (const file of [csvOf("a;b\n1;2\n"), csvOf("\n\n"), xlsxOf("")]) {
      await expect(readSheet(file, usualSheetLimits, rule)).rejects.toMatchObject({
        code: "spreadsheet.no-header",
        facts: { rows: 50 },
      });
    }
  });
});
