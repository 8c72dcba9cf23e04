import { parseCellAddress, parseRowNumber } from "./cell-address.ts";
import { type CellContext, cellValue } from "./cell-reading.ts";
import { rowsBesideTable } from "./header.ts";
import { textCollector } from "./shared-strings.ts";
import { type CellValue, isBlank, lastExcelColumn, lastExcelRow, type SheetRow } from "./sheet.ts";
import { damaged, tooManyColumns, tooManyRows } from "./spreadsheets.errors.ts";
import { decodeCellText, readXml } from "./xml.ts";

/**
 * The rows of one sheet that hold something, in order. A cell may leave its address out (it follows the one before);
 * a cell or a row that comes twice or out of order is refused, since programs would disagree on what it says.
 */
export async function readSheetRows(
  unpacked: AsyncIterable<Uint8Array>,
  context: CellContext,
): Promise<SheetRow[]> {
  const grid = gridBuilder(context);
  const reader = cellReader(grid, context);
  await readXml(unpacked, context.part, reader);
  return grid.rows;
}

type Attributes = () => Readonly<Record<string, string>>;
type Grid = ReturnType<typeof gridBuilder>;

/** Turns the tags of a sheet into values; only what stands inside `<sheetData>` counts. */
function cellReader(grid: Grid, context: CellContext) {
  const inline = textCollector();
  let inData = false;
  let inValue = false;
  let type = "n";
  let style = "0";
  let value = "";
  const openCell = (attributes: Attributes) => {
    const { r: address, t = "n", s = "0" } = attributes();
    grid.startCell(address);
    type = t;
    style = s;
    value = "";
  };
  const closeCell = () => {
    const text = type === "inlineStr" ? inline.take() : type === "str" ? decodeCellText(value) : value;
    grid.put(cellValue({ row: grid.rowNumber(), type, style, text }, context));
  };
  return {
    open(name: string, attributes: Attributes): void {
      if (name === "sheetData") inData = true;
      if (!inData) return;
      if (name === "c") openCell(attributes);
      else if (name === "v") inValue = true;
      else if (name === "row") grid.startRow(attributes().r);
      else if (type === "inlineStr") inline.open(name);
    },
    close(name: string): void {
      if (name === "sheetData") inData = false;
      if (!inData) return;
      if (name === "c") closeCell();
      else if (name === "v") inValue = false;
      else if (name === "row") grid.endRow();
      else if (type === "inlineStr") inline.close(name);
    },
    text(text: string): void {
      if (inValue) value += text;
      else if (type === "inlineStr") inline.text(text);
    },
  };
}

/** Holds no more than what was found: an address far away makes no empty cells before it. */
function gridBuilder({ part, limits }: CellContext) {
  const rows: SheetRow[] = [];
  let row = 0;
  let column = 0;
  let cells: CellValue[] = [];
  return {
    rows,
    rowNumber: () => row,
    startRow(digits: string | undefined): void {
      const next = digits === undefined ? row + 1 : parseRowNumber(digits);
      if (next === undefined || next <= row || next > lastExcelRow) throw damaged({ part });
      row = next;
      column = 0;
      cells = [];
    },
    startCell(address: string | undefined): void {
      const position = address === undefined ? { row, column: column + 1 } : parseCellAddress(address);
      const isNext = position?.row === row && position.column > column && position.column <= lastExcelColumn;
      if (!isNext || row === 0) throw damaged({ part });
      column = position.column;
    },
    put(value: CellValue): void {
      if (value === null) return;
      if (column > limits.columns) throw tooManyColumns({ limit: limits.columns });
      while (cells.length < column - 1) cells.push(null);
      cells.push(value);
    },
    endRow(): void {
      if (isBlank(cells)) return;
      if (rows.length >= limits.rows + rowsBesideTable) throw tooManyRows({ limit: limits.rows });
      rows.push({ number: row, cells });
    },
  };
}
