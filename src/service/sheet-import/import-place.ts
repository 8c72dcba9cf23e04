import type { ImportNoun, SheetNoun } from "./import-noun.ts";
import type { Preview } from "./preview.page.ts";
import type { SheetImportProcedures } from "./sheet-import.procedures.ts";

/** The pages of one noun's sheets: where they are, what they ask, and where what came in is seen. */
export type ImportPlace = Pick<ImportNoun<never>, "place" | "fields" | "needed" | "meanings"> & {
  readonly noun: SheetNoun;
  /** Where the navigation stands. */
  readonly room: `/${string}`;
  readonly seenAt: `/${string}`;
  /** An empty sheet with the headings that are known best. */
  readonly template: `/${string}` | null;
  /** Shows what the noun foresees before somebody says yes. */
  readonly Preview: Preview;
  readonly procedures: SheetImportProcedures;
};
