import type { SheetLimits } from "./limits.ts";
import { type Relationship, readRelationships } from "./relationships.ts";
import { cannotBeMarked, damaged, noSuchSheet, notAWorkbook } from "./spreadsheets.errors.ts";
import { decodeEntities, readXml } from "./xml.ts";
import { openZip, type Zip } from "./zip.ts";

/** One sheet of a workbook and the part of the zip in which it stands. */
export type WorkbookSheet = { readonly name: string; readonly part: string; readonly hidden: boolean };

/** An opened workbook: where its pieces are. Nothing of the cells was read yet. */
export type Workbook = {
  readonly zip: Zip;
  readonly part: string;
  readonly sheets: readonly WorkbookSheet[];
  readonly relationships: readonly Relationship[];
  /** Old Mac workbooks count days from 1904. */
  readonly date1904: boolean;
  /** "Strict Open XML", a rare variant with other namespaces. */
  readonly strict: boolean;
};

/** Opens an XLSX (or XLSM); refuses what `openZip` refuses, and a zip that holds no workbook. */
export async function openWorkbook(bytes: Uint8Array, limits: SheetLimits): Promise<Workbook> {
  const zip = openZip(bytes, limits);
  const root = await readRelationships(zip, "");
  const part = root.find((relationship) => relationship.type === "officeDocument")?.target;
  const entry = part === undefined ? undefined : zip.find(part);
  if (part === undefined || entry === undefined || !/\.xml$/i.test(part)) throw notAWorkbook();
  const relationships = await readRelationships(zip, part);
  const seen = await readWorkbookPart(zip, part);
  const worksheets = new Map(
    relationships.filter(({ type }) => type === "worksheet").map(({ id, target }) => [id, target]),
  );
  const sheets = seen.sheets.flatMap(({ id, ...sheet }) => {
    const target = worksheets.get(id);
    return target === undefined ? [] : [{ ...sheet, part: target }];
  });
  // One part under many names would be unpacked many times over.
  if (new Set(sheets.map((sheet) => sheet.part)).size < sheets.length) throw damaged({ part });
  return { zip, part, sheets, relationships, date1904: seen.date1904, strict: seen.strict };
}

type SheetElement = { id: string; name: string; hidden: boolean };
type WorkbookPart = { sheets: SheetElement[]; date1904: boolean; strict: boolean };

async function readWorkbookPart(zip: Zip, part: string): Promise<WorkbookPart> {
  const found: WorkbookPart = { sheets: [], date1904: false, strict: false };
  let isRoot = true;
  await readXml(unpackPart(zip, part), part, {
    open(name, attributes) {
      if (isRoot && name !== "workbook") throw notAWorkbook();
      if (isRoot)
        found.strict = Object.values(attributes()).some((uri) => uri.includes("purl.oclc.org/ooxml"));
      if (name === "workbookPr") found.date1904 = /^(1|true)$/.test(attributes().date1904 ?? "");
      if (name === "sheet") found.sheets.push(sheetElement(attributes(), part));
      isRoot = false;
    },
  });
  return found;
}

function sheetElement(attributes: Readonly<Record<string, string>>, part: string): SheetElement {
  const id = Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1];
  if (id === undefined || attributes.name === undefined) throw damaged({ part });
  const hidden = attributes.state === "hidden" || attributes.state === "veryHidden";
  return { id, name: decodeEntities(attributes.name, part), hidden };
}

/** The unpacked bytes of a part that must be there. */
export function unpackPart(zip: Zip, part: string): AsyncIterable<Uint8Array> {
  const entry = zip.find(part);
  if (entry === undefined) throw damaged({ part });
  return zip.unpack(entry);
}

/** The part of the first relationship of that type, if the zip has it. */
export function relatedPart(
  zip: Zip,
  relationships: readonly Relationship[],
  type: string,
): string | undefined {
  const target = relationships.find((relationship) => relationship.type === type)?.target;
  return target !== undefined && zip.find(target) ? target : undefined;
}

/** The sheet of that name, or without a name the first that is not hidden. */
export function sheetNamed(workbook: Workbook, name: string | undefined): WorkbookSheet {
  const wanted = workbook.sheets.find((sheet) => (name === undefined ? !sheet.hidden : sheet.name === name));
  if (wanted === undefined) throw noSuchSheet({ sheet: name ?? "" });
  return wanted;
}

/** Refuses the variant of the format to which comments cannot be added. */
export function refuseStrict(workbook: Workbook): void {
  if (workbook.strict) throw cannotBeMarked();
}
