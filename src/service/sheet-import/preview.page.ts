import type { FC } from "hono/jsx";
import type { Named } from "./named.ts";
import type { SheetImport } from "./sheet-import.schema.ts";

/** What is foreseen of a sheet, with the names of this house. */
export type PreviewProps = {
  importId: string;
  finding: NonNullable<SheetImport["finding"]>;
  services: readonly Named[];
  units: readonly Named[];
};

/** Shows it before somebody says yes. */
export type Preview = FC<PreviewProps>;
