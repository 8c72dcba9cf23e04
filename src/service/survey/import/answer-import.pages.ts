import { sendFile } from "#platform/files/send-file.ts";
import type { Pages } from "#platform/http/page-env.ts";
import { sheetImportPages } from "#service/sheet-import/sheet-import.pages.tsx";
import { answerImportProcedures } from "./answer-import.procedures.ts";
import { AnswersPreview } from "./preview-card.tsx";
import { surveyNoun } from "./survey.noun.ts";
import { templateFile } from "./template.ts";

const template = "/survei/impor/contoh.xlsx";

/** From paper or another application to answers. */
export function answerImportPages(pages: Pages): void {
  const { name: noun, place, fields, needed, meanings } = surveyNoun;
  pages.get(template, (page) => sendFile(page, templateFile()));
  const seen = { room: "/survei", seenAt: "/survei", template, Preview: AnswersPreview } as const;
  const procedures = answerImportProcedures;
  sheetImportPages(pages, { noun, place, fields, needed, meanings, ...seen, procedures });
}
