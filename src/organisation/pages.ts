import type { Pages } from "#platform/http/page-env.ts";
import { importPages } from "./import/import.pages.tsx";

/** Every page of the organisation. */
export function organisationPages(pages: Pages): void {
  importPages(pages);
}
