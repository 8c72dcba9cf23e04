import type { Pages } from "#platform/http/page-env.ts";
import { annualPages } from "./annual/annual.pages.tsx";
import { fairnessPages } from "./calibration/fairness.pages.tsx";
import { calibrationPages } from "./calibration/session/session.pages.tsx";
import { cascadePages } from "./cascade/cascade.pages.ts";
import { coachingPages } from "./coaching/coaching.pages.ts";
import { creditPointsPages } from "./credit-points/credit-points.pages.tsx";
import { evaluationPages } from "./evaluation/evaluation.pages.tsx";
import { exchangePages } from "./exchange/exchange.pages.tsx";
import { colleaguePages } from "./feedback/colleagues.pages.tsx";
import { feedbackPages } from "./feedback/feedback.pages.tsx";
import { givenPages } from "./feedback/given/given.pages.tsx";
import { heardPages } from "./feedback/heard/heard.pages.tsx";
import { linkPages } from "./feedback/link/link.pages.tsx";
import { voicePages } from "./feedback/link/voice.pages.tsx";
import { requestPages } from "./feedback/request/request.pages.tsx";
import { settingPages } from "./feedback/setting/setting.pages.tsx";
import { roundPages } from "./feedback-round/round.pages.tsx";
import { followUpPages } from "./follow-up/follow-up.pages.tsx";
import { lawReviewPages } from "./law-review/law-review.pages.tsx";
import { libraryPages } from "./library/library.pages.tsx";
import { measuredPages } from "./measured/measured.pages.tsx";
import { myPeoplePages } from "./my-people/my-people.pages.tsx";
import { myYearPages } from "./my-year/my-year.pages.tsx";
import { objectionPages } from "./objection/objection.pages.tsx";
import { organisationRatingPages } from "./organisation-rating/organisation-rating.pages.tsx";
import { periodPages } from "./period/period.pages.tsx";
import { absencePages } from "./plan/absence/absence.pages.tsx";
import { adoptPages } from "./plan/adoption/adopt.pages.tsx";
import { annexPages } from "./plan/annex/annex.pages.tsx";
import { answerPages } from "./plan/dialogue/answer.pages.tsx";
import { confirmPages } from "./plan/dialogue/confirm.pages.tsx";
import { linePages } from "./plan/dialogue/line.pages.tsx";
import { expectationPages } from "./plan/expectation/expectation.pages.tsx";
import { indicatorPages } from "./plan/indicator/indicator.pages.tsx";
import { manualPages } from "./plan/manual/manual.pages.tsx";
import { openingPages } from "./plan/opening/opening.pages.tsx";
import { planPages } from "./plan/plan.pages.tsx";
import { printPages } from "./plan/print.pages.ts";
import { proposePages } from "./plan/proposal/propose.pages.tsx";
import { renewalPages } from "./plan/renewal/renewal.pages.tsx";
import { resultPages } from "./plan/result/result.pages.tsx";
import { suggestionPages } from "./plan/suggestion/suggestion.pages.tsx";
import { versionPages } from "./plan/version/version.pages.tsx";
import { milestonePages } from "./progress/milestone/milestone.pages.tsx";
import { progressPages } from "./progress/progress.pages.tsx";
import { severalPages } from "./progress/several.pages.tsx";
import { withdrawPages } from "./progress/withdraw.pages.tsx";
import { recordPages } from "./record/record.pages.tsx";
import { reminderPages } from "./reminder/reminders.pages.tsx";
import { transparencyPages } from "./transparency/transparency.pages.tsx";
import { whatIfPages } from "./what-if/what-if.pages.tsx";
import { yearEndPages } from "./year-end/year-end.pages.tsx";
import { yearFilePages } from "./year-file/year-file.pages.tsx";

/** Every page of appraisal. */
export function appraisalPages(pages: Pages): void {
  myYearPages(pages);
  annualPages(pages);
  myPeoplePages(pages);
  periodPages(pages);
  organisationRatingPages(pages);
  planPages(pages);
  resultPages(pages);
  indicatorPages(pages);
  manualPages(pages);
  adoptPages(pages);
  absencePages(pages);
  renewalPages(pages);
  expectationPages(pages);
  annexPages(pages);
  cascadePages(pages);
  printPages(pages);
  proposePages(pages);
  answerPages(pages);
  confirmPages(pages);
  linePages(pages);
  suggestionPages(pages);
  openingPages(pages);
  libraryPages(pages);
  versionPages(pages);
  severalPages(pages); // before the page of one indicator, whose address it would be
  measuredPages(pages); // before progressPages: "hitung" is no indicator
  progressPages(pages);
  milestonePages(pages);
  withdrawPages(pages);
  coachingPages(pages);
  reminderPages(pages);
  feedbackPages(pages);
  colleaguePages(pages);
  requestPages(pages);
  heardPages(pages);
  givenPages(pages);
  linkPages(pages);
  voicePages(pages);
  settingPages(pages);
  roundPages(pages);
  evaluationPages(pages);
  fairnessPages(pages);
  exchangePages(pages);
  yearEndPages(pages);
  transparencyPages(pages);
  whatIfPages(pages);
  calibrationPages(pages);
  pagesAfterRating(pages);
}

/** What a rating leads to. */
function pagesAfterRating(pages: Pages): void {
  objectionPages(pages);
  followUpPages(pages);
  creditPointsPages(pages);
  yearFilePages(pages);
  lawReviewPages(pages); // before the page of one record, whose address it would be
  recordPages(pages);
}
