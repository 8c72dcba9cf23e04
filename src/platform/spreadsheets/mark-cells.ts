import { cellAddress, parseCellAddress } from "./cell-address.ts";
import type { MarkStyles } from "./mark-styles.ts";
import { damaged } from "./spreadsheets.errors.ts";
import {
  attributeOf,
  type TextEdit,
  withAttribute,
  withoutAttribute,
  type XmlTag,
  xmlTags,
} from "./xml-edit.ts";

/** What happens to a cell: it turns red, or an earlier round's red is taken off. */
export type CellAction = "mark" | "clear";

/** The cells of a sheet to be changed: row, then column, both 1-based. */
export type CellActions = ReadonlyMap<number, ReadonlyMap<number, CellAction>>;

/**
 * The edits that colour cells of a worksheet part, and the place where its cells end. Cells and rows to be marked
 * that are not there are made, at their place; everything else keeps every byte.
 */
export function cellEdits(
  xml: string,
  prefix: string,
  actions: CellActions,
  styles: MarkStyles,
): { edits: TextEdit[]; dataEnd: number } {
  const painter = new SheetPainter(xml, prefix, actions, styles);
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
  readonly #actions: CellActions;
  readonly #styles: MarkStyles;
  readonly #columnStyles: ColumnStyle[] = [];
  readonly #newRows: number[];
  #inData = false;
  #row = 0;
  #rowStyle: number | undefined;
  #column = 0;
  /** Columns of the current row that are to be marked and did not come by yet, in order. */
  #awaited: number[] = [];

  constructor(xml: string, prefix: string, actions: CellActions, styles: MarkStyles) {
    this.#xml = xml;
    this.#prefix = prefix;
    this.#actions = actions;
    this.#styles = styles;
    this.#newRows = [...actions.keys()].filter((row) => this.#toMark(row).length > 0).sort((a, b) => a - b);
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
    if (tag.name !== "col" || tag.kind === "close") return;
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
    this.#rowStyle = attributeOf(text, "customFormat") ? Number(attributeOf(text, "s") ?? 0) : undefined;
    this.#insert(tag.start, this.#missingRows(this.#row));
    this.#awaited = this.#toMark(this.#row);
    if (this.#newRows[0] === this.#row) this.#newRows.shift();
    if (this.#awaited.length === 0) return;
    const cells = tag.kind === "empty" ? this.#missingCells(Number.POSITIVE_INFINITY) : undefined;
    this.#replace(tag, withoutAttribute(cells === undefined ? text : this.#opened(tag, cells), "spans"));
  }

  #takeCell(tag: XmlTag): void {
    const columns = this.#actions.get(this.#row);
    if (columns === undefined) return;
    const text = this.#text(tag);
    const address = attributeOf(text, "r");
    this.#column =
      address === undefined ? this.#column + 1 : (parseCellAddress(address)?.column ?? this.#column);
    this.#insert(tag.start, this.#missingCells(this.#column));
    if (this.#awaited[0] === this.#column) this.#awaited.shift();
    const action = columns.get(this.#column);
    if (action === undefined) return;
    const style = Number(attributeOf(text, "s") ?? 0);
    const changed = action === "mark" ? this.#styles.marked(style) : this.#styles.cleared(style);
    if (changed !== style) this.#replace(tag, withAttribute(text, "s", String(changed)));
  }

  #toMark(row: number): number[] {
    const columns = [...(this.#actions.get(row) ?? [])].filter(([, action]) => action === "mark");
    return columns.map(([column]) => column).sort((a, b) => a - b);
  }

  #missingRows(before: number): string {
    let rows = "";
    for (let row = this.#newRows[0]; row !== undefined && row < before; row = this.#newRows[0]) {
      const cells = this.#toMark(row).map((column) => this.#emptyCell(row, column, undefined));
      rows += `<${this.#prefix}row r="${row}">${cells.join("")}</${this.#prefix}row>`;
      this.#newRows.shift();
    }
    return rows;
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
    const opening = this.#text(tag).replace(/\s*\/>$/, ">");
    return `${opening}${content}</${this.#prefix}${tag.name}>`;
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
