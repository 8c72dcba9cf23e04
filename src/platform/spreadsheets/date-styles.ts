import { isBuiltInDateFormat, isDateFormat } from "./dates.ts";
import { relatedPart, unpackPart, type Workbook } from "./workbook.ts";
import { decodeEntities, readXml } from "./xml.ts";

/** The numbers of the cell styles under which a number is shown as a day: only by them is a date known. */
export async function readDateStyles({ zip, relationships }: Workbook): Promise<ReadonlySet<string>> {
  const part = relatedPart(zip, relationships, "styles");
  if (part === undefined) return new Set();
  const codes = new Map<string, string>();
  const formatIds: string[] = [];
  let inCellStyles = false;
  await readXml(unpackPart(zip, part), part, {
    open(name, attributes) {
      if (name === "cellXfs") inCellStyles = true;
      if (name === "xf" && inCellStyles) formatIds.push(attributes().numFmtId ?? "0");
      if (name === "numFmt") {
        const { numFmtId: id, formatCode: code } = attributes();
        if (id !== undefined && code !== undefined) codes.set(id, decodeEntities(code, part));
      }
    },
    close(name) {
      if (name === "cellXfs") inCellStyles = false;
    },
  });
  return new Set(formatIds.flatMap((id, style) => (showsDay(id, codes.get(id)) ? [String(style)] : [])));
}

function showsDay(id: string, code: string | undefined): boolean {
  return code === undefined ? isBuiltInDateFormat(Number(id)) : isDateFormat(code);
}
