import { damaged } from "./spreadsheets.errors.ts";
import { relatedPart, unpackPart, type Workbook } from "./workbook.ts";
import { decodeCellText, readXml } from "./xml.ts";

/** Ten times what a full list of employees has; empty ones would fill the memory from a small file. */
const mostStrings = 10_000_000;

/** The texts that the cells of a workbook point to by number. */
export async function readSharedStrings({ zip, relationships }: Workbook): Promise<string[]> {
  const part = relatedPart(zip, relationships, "sharedStrings");
  if (part === undefined) return [];
  const strings: string[] = [];
  const text = textCollector();
  await readXml(unpackPart(zip, part), part, {
    open: text.open,
    text: text.text,
    close(name) {
      text.close(name);
      if (name === "si") strings.push(text.take());
      if (strings.length > mostStrings) throw damaged({ part });
    },
  });
  return strings;
}

/**
 * Collects the text of one `<si>` or `<is>`: its `<t>` elements one after the other, without formatting and
 * without the reading aids (`<rPh>`) of East Asian texts.
 */
export function textCollector() {
  let collected = "";
  let inText = false;
  let inReadingAid = false;
  return {
    open(name: string): void {
      if (name === "t") inText = !inReadingAid;
      if (name === "rPh") inReadingAid = true;
    },
    close(name: string): void {
      if (name === "t") inText = false;
      if (name === "rPh") inReadingAid = false;
    },
    text(text: string): void {
      if (inText) collected += text;
    },
    /** The text so far; the next one starts empty. */
    take(): string {
      const text = decodeCellText(collected);
      collected = "";
      return text;
    },
  };
}
