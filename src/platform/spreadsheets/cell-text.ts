import type { CellValue } from "./sheet.ts";

/** A cell as one line of text, without the apostrophe that keeps digits as text in Excel. */
export function cellText(cell: CellValue): string {
  return cell === null ? "" : String(cell).replace(/\s+/g, " ").trim().replace(/^['’]/, "");
}
