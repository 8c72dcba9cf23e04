import type { Pages } from "#platform/http/page-env.ts";
import { fairnessPages } from "./calibration/fairness.pages.tsx";
import { calibrationPages } from "./calibration/session/session.pages.tsx";
import { creditPointsPages } from "./credit-points/credit-points.pages.tsx";
import { evaluationPages } from "./evaluation/evaluation.pages.tsx";
import { feedbackPages } from "./feedback/feedback.pages.tsx";
import { myPeoplePages } from "./my-people/my-people.pages.tsx";
import { myYearPages } from "./my-year/my-year.pages.tsx";
import { objectionPages } from "./objection/objection.pages.tsx";
import { periodPages } from "./period/period.pages.tsx";
import { annexPages } from "./plan/annex/annex.pages.tsx";
import { answerPages } from "./plan/dialogue/answer.pages.tsx";
import { expectationPages } from "./plan/expectation/expectation.pages.tsx";
import { indicatorPages } from "./plan/indicator/indicator.pages.tsx";
import { planPages } from "./plan/plan.pages.tsx";
import { printPages } from "./plan/print.pages.ts";
import { proposePages } from "./plan/proposal/propose.pages.tsx";
import { resultPages } from "./plan/result/result.pages.tsx";
import { versionPages } from "./plan/version/version.pages.tsx";
import { progressPages } from "./progress/progress.pages.tsx";
import { withdrawPages } from "./progress/withdraw.pages.tsx";

/** Every page of appraisal. */
export function appraisalPages(pages: Pages): void {
  myYearPages(pages);
  myPeoplePages(pages);
  periodPages(pages);
  planPages(pages);
  resultPages(pages);
  indicatorPages(pages);
  expectationPages(pages);
  annexPages(pages);
  printPages(pages);
  proposePages(pages);
  answerPages(pages);
  versionPages(pages);
  progressPages(pages);
  withdrawPages(pages);
  feedbackPages(pages);
  evaluationPages(pages);
  fairnessPages(pages);
  calibrationPages(pages);
  objectionPages(pages);
  creditPointsPages(pages);
}
