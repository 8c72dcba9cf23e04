import type { FC } from "hono/jsx";
import type { ImportNoun, SheetNoun } from "./import-noun.ts";
import type { Named } from "./mapping/guess-mapping.ts";
import type { SheetImportProcedures } from "./sheet-import.procedures.ts";
import type { SheetImport } from "./sheet-import.schema.ts";

/** What is foreseen of a sheet, with the names of this house. */
export type PreviewProps = {
  importId: string;
  finding: NonNullable<SheetImport["finding"]>;
  services: readonly Named[];
  units: readonly Named[];
};

/** The pages of one noun's sheets: where they are, what they ask, and where what came in is seen. */
export type ImportPlace = Pick<ImportNoun<never>, "place" | "fields" | "needed" | "meanings"> & {
  readonly noun: SheetNoun;
  /** Where the navigation stands. */
  readonly room: `/${string}`;
  readonly seenAt: `/${string}`;
  /** An empty sheet with the headings that are known best. */
  readonly template: `/${string}` | null;
  /** Shows what the noun foresees before somebody says yes. */
  readonly Preview: FC<PreviewProps> | null;
  readonly procedures: SheetImportProcedures;
};
