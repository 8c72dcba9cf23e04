import { cellAddress, parseCellAddress } from "./cell-address.ts";
import type { MarkStyles } from "./mark-styles.ts";
import { lastExcelColumn } from "./sheet.ts";
import { damaged } from "./spreadsheets.errors.ts";
import {
  asOpening,
  attributeOf,
  type TextEdit,
  withAttribute,
  withoutAttribute,
  type XmlTag,
  xmlTags,
} from "./xml-edit.ts";

/** The cells of a sheet to be marked: the columns of a row, both 1-based. */
export type MarkedCells = ReadonlyMap<number, ReadonlySet<number>>;

/**
 * The edits that colour cells of a worksheet part, and the place where its cells end. Cells and rows to be marked
 * that are not there are made, at their place; red that an earlier round left is taken off; everything else keeps
 * every byte.
 */
export function cellEdits(
  xml: string,
  prefix: string,
  marks: MarkedCells,
  styles: MarkStyles,
): { edits: TextEdit[]; dataEnd: number } {
  const painter = new SheetPainter(xml, prefix, marks, styles);
  for (const tag of xmlTags(xml)) {
    painter.take(tag);
    if (painter.dataEnd !== undefined) return { edits: painter.edits, dataEnd: painter.dataEnd };
  }
  throw damaged({ part: "worksheet" });
}

type ColumnStyle = { first: number; last: number; style: number };

class SheetPainter {
  readonly edits: TextEdit[] = [];
  dataEnd: number | undefined;
  readonly #xml: string;
  readonly #prefix: string;
  readonly #marks: MarkedCells;
  readonly #styles: MarkStyles;
  readonly #columnStyles: ColumnStyle[] = [];
  readonly #markedRows: readonly number[];
  #nextMarked = 0;
  #inData = false;
  #row = 0;
  #rowStyle: number | undefined;
  #column = 0;
  /** Columns of the current row that are to be marked and did not come by yet, in order. */
  #awaited: number[] = [];

  constructor(xml: string, prefix: string, marks: MarkedCells, styles: MarkStyles) {
    this.#xml = xml;
    this.#prefix = prefix;
    this.#marks = marks;
    this.#styles = styles;
    this.#markedRows = [...marks.keys()].sort((a, b) => a - b);
  }

  take(tag: XmlTag): void {
    if (tag.name === "sheetData") this.#takeData(tag);
    else if (!this.#inData) this.#takeColumnStyle(tag);
    else if (tag.name === "row") this.#takeRow(tag);
    else if (tag.name === "c" && tag.kind !== "close") this.#takeCell(tag);
  }

  #takeData(tag: XmlTag): void {
    this.#inData = tag.kind === "open";
    if (this.#inData) return;
    const rows = this.#missingRows(Number.POSITIVE_INFINITY);
    if (tag.kind === "close") this.#insert(tag.start, rows);
    else if (rows !== "") this.#replace(tag, this.#opened(tag, rows));
    this.dataEnd = tag.end;
  }

  #takeColumnStyle(tag: XmlTag): void {
    if (tag.name !== "col" || tag.kind === "close" || this.#columnStyles.length >= lastExcelColumn) return;
    const text = this.#text(tag);
    const style = attributeOf(text, "style");
    if (style === undefined) return;
    const [first, last] = [Number(attributeOf(text, "min")), Number(attributeOf(text, "max"))];
    this.#columnStyles.push({ first, last, style: Number(style) });
  }

  #takeRow(tag: XmlTag): void {
    if (tag.kind === "close") {
      this.#insert(tag.start, this.#missingCells(Number.POSITIVE_INFINITY));
      return;
    }
    const text = this.#text(tag);
    this.#row = Number(attributeOf(text, "r") ?? this.#row + 1);
    this.#column = 0;
    const hasStyle = /^(1|true)$/.test(attributeOf(text, "customFormat") ?? "");
    this.#rowStyle = hasStyle ? Number(attributeOf(text, "s") ?? 0) : undefined;
    this.#insert(tag.start, this.#missingRows(this.#row));
    this.#awaited = this.#toMark(this.#row);
    if (this.#markedRows[this.#nextMarked] === this.#row) this.#nextMarked += 1;
    if (this.#awaited.length === 0) return;
    const cells = tag.kind === "empty" ? this.#missingCells(Number.POSITIVE_INFINITY) : undefined;
    this.#replace(tag, withoutAttribute(cells === undefined ? text : this.#opened(tag, cells), "spans"));
  }

  #takeCell(tag: XmlTag): void {
    const columns = this.#marks.get(this.#row);
    if (columns === undefined && !this.#styles.wasMarked) return;
    const text = this.#text(tag);
    const address = attributeOf(text, "r");
    this.#column =
      address === undefined ? this.#column + 1 : (parseCellAddress(address)?.column ?? this.#column);
    this.#insert(tag.start, this.#missingCells(this.#column));
    if (this.#awaited[0] === this.#column) this.#awaited.shift();
    const style = Number(attributeOf(text, "s") ?? 0);
    const isMarked = columns?.has(this.#column) === true;
    const changed = isMarked ? this.#styles.marked(style) : this.#styles.cleared(style);
    if (changed !== style) this.#replace(tag, withAttribute(text, "s", String(changed)));
  }

  #toMark(row: number): number[] {
    return [...(this.#marks.get(row) ?? [])].sort((a, b) => a - b);
  }

  #missingRows(before: number): string {
    let rows = "";
    for (;;) {
      const row = this.#markedRows[this.#nextMarked];
      if (row === undefined || row >= before) return rows;
      const cells = this.#toMark(row).map((column) => this.#emptyCell(row, column, undefined));
      rows += `<${this.#prefix}row r="${row}">${cells.join("")}</${this.#prefix}row>`;
      this.#nextMarked += 1;
    }
  }

  #missingCells(before: number): string {
    let cells = "";
    for (let column = this.#awaited[0]; column !== undefined && column < before; column = this.#awaited[0]) {
      cells += this.#emptyCell(this.#row, column, this.#rowStyle);
      this.#awaited.shift();
    }
    return cells;
  }

  #emptyCell(row: number, column: number, rowStyle: number | undefined): string {
    const ofColumn = this.#columnStyles.find(({ first, last }) => column >= first && column <= last);
    const style = this.#styles.marked(rowStyle ?? ofColumn?.style ?? 0);
    return `<${this.#prefix}c r="${cellAddress({ row, column })}" s="${style}"/>`;
  }

  /** An empty tag written out with content. */
  #opened(tag: XmlTag, content: string): string {
    return `${asOpening(this.#text(tag))}${content}</${this.#prefix}${tag.name}>`;
  }

  #text(tag: XmlTag): string {
    return this.#xml.slice(tag.start, tag.end);
  }

  #insert(at: number, text: string): void {
    if (text !== "") this.edits.push({ start: at, end: at, text });
  }

  #replace(tag: XmlTag, text: string): void {
    this.edits.push({ start: tag.start, end: tag.end, text });
  }
}
