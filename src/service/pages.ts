import type { Pages } from "#platform/http/page-env.ts";
import { casePages } from "./case/case.pages.ts";
import { caseImportPages } from "./case-import/case-import.pages.ts";
import { complaintPages } from "./complaint/complaint.pages.ts";
import { portalPages } from "./portal/portal.pages.ts";
import { speedPages } from "./speed/speed.pages.tsx";
import { standardPages } from "./standard/standard.pages.ts";
import { surveyPages } from "./survey/survey.pages.ts";

/** Every page of the public's side. */
export function servicePages(pages: Pages): void {
  caseImportPages(pages); // before the page of one case: "impor" is nobody's id
  standardPages(pages);
  casePages(pages);
  surveyPages(pages);
  complaintPages(pages);
  speedPages(pages);
  portalPages(pages);
}
