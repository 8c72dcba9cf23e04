import type { Pages } from "#platform/http/page-env.ts";
import { sheetImportPages } from "#service/sheet-import/sheet-import.pages.tsx";
import { caseNoun } from "./case.noun.ts";
import { caseImportProcedures } from "./case-import.procedures.ts";
import { CasePreview } from "./preview-card.tsx";

/** From another application's log to cases. */
export function caseImportPages(pages: Pages): void {
  const { name: noun, place, fields, needed, meanings } = caseNoun;
  const seen = { room: "/loket", seenAt: "/kecepatan", template: null } as const;
  sheetImportPages(pages, {
    noun,
    place,
    fields,
    needed,
    meanings,
    ...seen,
    Preview: CasePreview,
    procedures: caseImportProcedures,
  });
}
