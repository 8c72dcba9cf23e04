import { type SheetImport, wordLists } from "../sheet-import.schema.ts";

/** Words of the file to which nobody gave a meaning yet, of all lists. */
export function newWordsOf({ finding, mapping }: Pick<SheetImport, "finding" | "mapping">): string[] {
  if (!finding) return [];
  return wordLists.flatMap((list) =>
    finding.words[list].filter((word) => !Object.hasOwn(mapping[list], word)),
  );
}
