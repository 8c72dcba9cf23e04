import type { Pages } from "#platform/http/page-env.ts";
import { answerPages } from "./answer/answer.pages.tsx";
import { commentPages } from "./comment/comments.pages.tsx";
import { answerImportPages } from "./import/answer-import.pages.ts";
import { improvementPages } from "./improvement/improvements.pages.tsx";
import { pointPages } from "./point/points.pages.tsx";
import { reportPages } from "./report/report.pages.tsx";
import { resultPages } from "./result/result.pages.tsx";

/** Everything about surveys: what anybody fills in, and what the house reads. */
export function surveyPages(pages: Pages): void {
  answerPages(pages);
  answerImportPages(pages); // before the pages of a unit: "impor" is nobody's id
  pointPages(pages);
  resultPages(pages);
  improvementPages(pages);
  commentPages(pages);
  reportPages(pages);
}
