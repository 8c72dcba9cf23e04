import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvParser, type CsvRecord } from "./csv-records.ts";
import { csvOf } from "./fixtures.ts";
import type { HeaderRule } from "./header.ts";
import { usualSheetLimits } from "./limits.ts";
import { readSheet } from "./read-sheet.ts";

async function read(file: string | Uint8Array, rule?: HeaderRule) {
  const bytes = typeof file === "string" ? Buffer.from(file) : file;
  const { columns, rows } = await readSheet({ name: "pegawai.csv", bytes }, usualSheetLimits, rule);
  return [columns, ...rows.map((row) => row.cells)];
}

describe("the encoding", () => {
  const text = "NIP;Nama\r\n1985;Günther “Béla”\r\n";
  const expected = [
    ["NIP", "Nama"],
    ["1985", "Günther “Béla”"],
  ];
  const utf16 = Buffer.from(text, "utf16le");
  const mark = (...bytes: number[]) => Buffer.from(bytes);
  const windows = Buffer.from(text.replace("“", "\x93").replace("”", "\x94"), "latin1");

  it.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with its mark", Buffer.from(`\ufeff${text}`)],
    ["UTF-16 LE with its mark", Buffer.concat([mark(0xff, 0xfe), utf16])],
    ["UTF-16 BE with its mark", Buffer.concat([mark(0xfe, 0xff), Buffer.from(utf16).swap16()])],
    ["UTF-16 LE without", utf16],
    ["UTF-16 BE without", Buffer.from(utf16).swap16()],
    ["Windows-1252", windows],
  ])("%s is found out", async (_name, bytes) => {
    expect(await read(bytes)).toEqual(expected);
  });

  it("may cut a character between two pieces", async () => {
    const long = `NI\n${"é".repeat(30_000)}\nx${"é".repeat(30_000)}`;
    expect(await read(long)).toEqual([["NI"], ["é".repeat(30_000)], [`x${"é".repeat(30_000)}`]]);
  });
});

describe("the delimiter", () => {
  it.each([
    ["NIP;Nama\n1;Budi, S.Sos., M.Si.\n2;Siti, S.E., M.M.\n3;Adi\n4;Eka\n", ["1", "Budi, S.Sos., M.Si."]],
    ["NIP,Nama\n1,Budi; Siti\n", ["1", "Budi; Siti"]],
    ["NIP\tNama\n1\tBudi, Siti; Adi\n", ["1", "Budi, Siti; Adi"]],
    ["Daftar pegawai, Kecamatan Plaju, 2026\n\nNIP;Nama;Unit\n1;Budi;Plaju\n", ["NIP", "Nama", "Unit"]],
    ['NIP;Nama\n"1";"a,b,c\nd,e,f"\n', ["1", "a,b,c\nd,e,f"]],
    ["sep=,\nNIP,Nama;Gelar\n1,a;b\n", ["1", "a;b"]],
  ])("of %j", async (text, row) => {
    const rule = { isKnown: (header: string) => header === "NIP", atLeast: 1 };
    expect(await read(text, rule)).toContainEqual(row);
  });
});

describe("quotation marks and line ends", () => {
  it.each([
    ['a;b\n"x;y";"say ""hi"""\n', ["x;y", 'say "hi"']],
    ['a;b\n5" pipa;x"y"z\n', ['5" pipa', 'x"y"z']],
    ['a;b\n"x"y;z', ["xy", "z"]],
    ['a;b\r"x\r\ny";z\r', ["x\r\ny", "z"]],
    ['a;b\r\n"\n";z\r\n', [null, "z"]],
    ['a;b\r"\nx";z\r', ["\nx", "z"]],
    ["a;b\n1;", ["1", null]],
  ])("of %j", async (text, row) => {
    expect((await read(text))[1]).toEqual(row);
  });

  it("left open are refused, naming the row", async () => {
    await expect(read('a;b\n1;2\n3;"4\n5;6\n')).rejects.toMatchObject({
      code: "spreadsheet.open-quote",
      facts: { row: 3 },
    });
  });

  it("count rows as Excel does", async () => {
    const sheet = await readSheet(csvOf('a\n"x\ny"\n\nz\n'));
    expect(sheet.rows.map((row) => row.number)).toEqual([2, 4]);
  });
});

it("takes off what keeps a NIP text, and leaves an apostrophe that belongs to a name", async () => {
  expect(await read("a;b;c;d\n'198501;=\"1985\";'Aisyiyah;'=1+1\n")).toContainEqual([
    "198501",
    "1985",
    "'Aisyiyah",
    "=1+1",
  ]);
});

it("gives the same records however its text is cut", () => {
  const parse = (pieces: readonly string[]) => {
    const records: CsvRecord[] = [];
    const parser = new CsvParser(";", usualSheetLimits, (record) => records.push(record));
    for (const piece of pieces) parser.write(piece);
    parser.end();
    return records;
  };
  const marks = fc.array(fc.constantFrom("a", '"', ";", "\r", "\n", "'", "=", " "), { maxLength: 40 });
  fc.assert(
    fc.property(marks, (all) => {
      const closed = [...all, '"', "\n"].join("");
      const outcome = (pieces: readonly string[]) => {
        try {
          return parse(pieces);
        } catch (error) {
          return String(error);
        }
      };
      expect(outcome([...closed])).toEqual(outcome([closed]));
    }),
  );
});

describe("limits", () => {
  const read1 = (text: string, limits: object) =>
    expect(readSheet(csvOf(text), { ...usualSheetLimits, ...limits }));

  it("hold for rows, columns and cells", async () => {
    await read1("a\n1\n2\n", { rows: 1 }).rejects.toMatchObject({ code: "spreadsheet.too-many-rows" });
    await read1("a;b;c\n", { columns: 2 }).rejects.toMatchObject({ code: "spreadsheet.too-many-columns" });
    await read1("a;b;;;\n1;2;;;\n", { columns: 2 }).resolves.toMatchObject({ columns: ["a", "b"] });
    await read1("a\n123456\n", { cellLength: 5 }).rejects.toMatchObject({
      code: "spreadsheet.cell-too-long",
    });
  });

  it("stop a cell that is never closed where it becomes too long", async () => {
    await read1('a\n"123456', { cellLength: 5 }).rejects.toMatchObject({ code: "spreadsheet.cell-too-long" });
  });
});
