import type { CellContext } from "./cell-reading.ts";
import { readDateStyles } from "./date-styles.ts";
import { type HeaderRule, headerNotFound, tableBelowHeader } from "./header.ts";
import type { SheetLimits } from "./limits.ts";
import { readSharedStrings } from "./shared-strings.ts";
import type { Sheet } from "./sheet.ts";
import { readSheetRows } from "./sheet-rows.ts";
import { openWorkbook, unpackPart, type Workbook } from "./workbook.ts";

/** The first visible sheet of a workbook that has the header; a sheet of instructions before it is passed over. */
export async function readXlsx(
  bytes: Uint8Array,
  limits: SheetLimits,
  rule?: HeaderRule,
  keepsTimes = false,
): Promise<Sheet> {
  const workbook = await openWorkbook(bytes, limits);
  const shared = { ...(await sharedContext(workbook, limits)), keepsTimes };
  for (const { name, part, hidden } of workbook.sheets) {
    if (hidden) continue;
    const rows = await readSheetRows(unpackPart(workbook.zip, part), { ...shared, part });
    const table = tableBelowHeader(rows, rule);
    if (table !== undefined) return { format: "xlsx", sheetName: name, ...table };
  }
  throw headerNotFound();
}

async function sharedContext(
  workbook: Workbook,
  limits: SheetLimits,
): Promise<Omit<CellContext, "part" | "keepsTimes">> {
  return {
    strings: await readSharedStrings(workbook),
    dateStyles: await readDateStyles(workbook),
    date1904: workbook.date1904,
    limits,
  };
}
