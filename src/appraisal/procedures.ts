import { ratingNumbers } from "./annual/number/rating-numbers.ts";
import { setRatingNumber } from "./annual/number/set-number.ts";
import { annualOfPerson } from "./annual/of-person.ts";
import { fairness } from "./calibration/fairness.ts";
import { closeCalibration } from "./calibration/session/close-session.ts";
import { giveVoice } from "./calibration/session/give-voice.ts";
import { listCalibrations } from "./calibration/session/list-sessions.ts";
import { openCalibration } from "./calibration/session/open-session.ts";
import { readCase } from "./calibration/session/read-case.ts";
import { readCalibration } from "./calibration/session/read-session.ts";
import { previewCase, submitCase } from "./calibration/session/submit-case.ts";
import { cascadeProcedures } from "./cascade/cascade.procedures.ts";
import { addDialoguePoint } from "./coaching/dialogue/add-point.ts";
import { confirmDialogue } from "./coaching/dialogue/confirm-dialogue.ts";
import { printDialogue } from "./coaching/dialogue/print-dialogue.ts";
import { readDialogue } from "./coaching/dialogue/read-dialogue.ts";
import { readTalk } from "./coaching/dialogue/read-talk.ts";
import { recordDialogue } from "./coaching/dialogue/record-dialogue.ts";
import { removeDialoguePoint } from "./coaching/dialogue/remove-point.ts";
import { withdrawDialogue } from "./coaching/dialogue/withdraw-dialogue.ts";
import { finishCoachingStep } from "./coaching/note/finish-step.ts";
import { withdrawCoachingNote } from "./coaching/note/withdraw-note.ts";
import { writeCoachingNote } from "./coaching/note/write-note.ts";
import { listCreditPoints } from "./credit-points/list-credit-points.ts";
import {
  printAccumulation,
  printConversion,
  printDetermination,
} from "./credit-points/print-credit-points.ts";
import { readCreditPoints } from "./credit-points/read-credit-points.ts";
import { recordOpening } from "./credit-points/record-opening.ts";
import { withdrawOpening } from "./credit-points/withdraw-opening.ts";
import { decideEvaluation } from "./evaluation/decide-evaluation.ts";
import { printEvaluation, printEvaluationSummary } from "./evaluation/print-evaluation.ts";
import { prepareEvaluation, readEvaluation } from "./evaluation/read-evaluation.ts";
import { receiveEvaluation } from "./evaluation/receive-evaluation.ts";
import { saveEvaluationDraft } from "./evaluation/save-draft.ts";
import { evaluationSession } from "./evaluation/session/session.ts";
import { endRecorded, listRecorded } from "./exchange/decision/recorded.ts";
import { settleRatings } from "./exchange/decision/settle.ts";
import { exportRows } from "./exchange/export/export-rows.ts";
import { exportScope } from "./exchange/export/export-scope.ts";
import {
  comparedRatings,
  listRatingImports,
  markedRatings,
  ratingProblems,
  readRatingImport,
} from "./exchange/import/read-import.ts";
import { uploadRatings } from "./exchange/import/upload.ts";
import { listProfiles } from "./exchange/mapping/list-profiles.ts";
import { myColleagues } from "./feedback/colleagues.ts";
import { giveFeedback } from "./feedback/feedback.ts";
import { givenFeedback } from "./feedback/given/given.ts";
import { withdrawFeedback } from "./feedback/given/withdraw.ts";
import { heardFeedback } from "./feedback/heard/heard.ts";
import { hideFeedback } from "./feedback/heard/hide.ts";
import { replyToFeedback } from "./feedback/heard/reply.ts";
import { endFeedbackLink } from "./feedback/link/end-link.ts";
import { linksOfPlan } from "./feedback/link/links-of-plan.ts";
import { makeFeedbackLink } from "./feedback/link/make-link.ts";
import { readPublicLink } from "./feedback/link/public-link.ts";
import { sayAboutService } from "./feedback/link/say.ts";
import { askFeedback } from "./feedback/request/ask-feedback.ts";
import { askedOfMe } from "./feedback/request/asked-of-me.ts";
import { declineFeedback } from "./feedback/request/decline.ts";
import { requestsOfPlan } from "./feedback/request/requests-of-plan.ts";
import { changeFeedbackSetting, readFeedbackSetting } from "./feedback/setting/feedback-setting.ts";
import { answerRound } from "./feedback-round/answer-round.ts";
import { cancelRound } from "./feedback-round/cancel-round.ts";
import { closeRound } from "./feedback-round/close-round.ts";
import { closedRoundsAbout, myRounds } from "./feedback-round/list-rounds.ts";
import { readRound } from "./feedback-round/read-round.ts";
import { startRound } from "./feedback-round/start-round.ts";
import { answerFollowUp } from "./follow-up/answer-follow-up.ts";
import { concludeFollowUp } from "./follow-up/conclude-follow-up.ts";
import { decideFollowUp } from "./follow-up/decide-follow-up.ts";
import { finishFollowUpAction } from "./follow-up/finish-action.ts";
import { followUpsOfRating } from "./follow-up/follow-ups-of-rating.ts";
import { listFollowUps } from "./follow-up/list-follow-ups.ts";
import { lookAgainAtFollowUp } from "./follow-up/look-again.ts";
import { myFollowUps } from "./follow-up/my-follow-ups.ts";
import { openFollowUp } from "./follow-up/open-follow-up.ts";
import { passRating } from "./follow-up/pass-rating.ts";
import { printFollowUp } from "./follow-up/print-follow-up.ts";
import { readFollowUp } from "./follow-up/read-follow-up.ts";
import { reviewFollowUp } from "./follow-up/review-follow-up.ts";
import { saveFollowUp } from "./follow-up/save-follow-up.ts";
import { setAsideFollowUp } from "./follow-up/set-aside.ts";
import { submitFollowUp } from "./follow-up/submit-follow-up.ts";
import { giveVerdict } from "./law-review/give-verdict.ts";
import { readFinding, readLawReview } from "./law-review/read-review.ts";
import { startLawReview } from "./law-review/start-review.ts";
import { hideEntry, showEntry } from "./library/hide-entry.ts";
import { searchLibrary } from "./library/search-library.ts";
import { endSharing, sharePlan, sharingOfPlan } from "./library/share-plan.ts";
import { measuredProcedures } from "./measured/measured.procedures.ts";
import { myActing } from "./my-people/my-acting.ts";
import { myPeople } from "./my-people/my-people.ts";
import { myYear } from "./my-year/my-year.ts";
import { askExplanations } from "./objection/ask-explanations.ts";
import { decideObjection } from "./objection/decide-objection.ts";
import { explainObjection } from "./objection/explain-objection.ts";
import { fileObjection } from "./objection/file-objection.ts";
import { listObjections, myObjections } from "./objection/list-objections.ts";
import { nameReviewer } from "./objection/name-reviewer.ts";
import { previewDecision } from "./objection/preview-decision.ts";
import { printObjection, printObjectionDecision } from "./objection/print-objection.ts";
import { objectionOf, readObjection, readObjectionEvidence } from "./objection/read-objection.ts";
import { withdrawObjection } from "./objection/withdraw-objection.ts";
import { explainSpread } from "./organisation-rating/explain-spread.ts";
import { listOrganisationRatings } from "./organisation-rating/list-ratings.ts";
import { myOrganisations } from "./organisation-rating/my-organisations.ts";
import { readOrganisationRating } from "./organisation-rating/read-rating.ts";
import { setOrganisationRating } from "./organisation-rating/set-rating.ts";
import { closePeriod } from "./period/close-period.ts";
import { listPeriods } from "./period/list-periods.ts";
import { periodOverview } from "./period/overview.ts";
import { periodPeople } from "./period/people.ts";
import { openPeriod } from "./period/period.ts";
import { listAbsences } from "./plan/absence/list-absences.ts";
import { recordAbsence } from "./plan/absence/record-absence.ts";
import { withdrawAbsence } from "./plan/absence/withdraw-absence.ts";
import { adoptResults } from "./plan/adoption/adopt-results.ts";
import { readOffer } from "./plan/adoption/read-offer.ts";
import { saveAnnex } from "./plan/annex/annex.ts";
import { agreePlan } from "./plan/dialogue/agree-plan.ts";
import { askPlanChange } from "./plan/dialogue/ask-change.ts";
import { commentPlan } from "./plan/dialogue/comment.ts";
import { confirmPlan } from "./plan/dialogue/confirm-plan.ts";
import { markDialogueRead } from "./plan/dialogue/reading.ts";
import { resolveComment } from "./plan/dialogue/resolve-comment.ts";
import { saveExpectations } from "./plan/expectation/expectation.ts";
import { addIndicator, changeIndicator, deleteIndicator } from "./plan/indicator/indicator.ts";
import { saveManual } from "./plan/manual/manual.ts";
import { myPlans } from "./plan/my-plans.ts";
import { endPlanChange } from "./plan/opening/end-change.ts";
import { openPlanChange } from "./plan/opening/open-change.ts";
import { printPlan } from "./plan/print-plan.ts";
import { proposePlan } from "./plan/proposal/propose-plan.ts";
import { readPlan } from "./plan/read-plan.ts";
import { listRenewals } from "./plan/renewal/list-renewals.ts";
import { deleteResult } from "./plan/result/delete-result.ts";
import { readHeadResults } from "./plan/result/read-head-results.ts";
import { addResult, changeResult, orderResults } from "./plan/result/result.ts";
import { startPlan } from "./plan/start-plan.ts";
import { answerSuggestion } from "./plan/suggestion/answer-suggestion.ts";
import { suggestIndicator } from "./plan/suggestion/suggestion.ts";
import { readPlanVersion } from "./plan/version/read-version.ts";
import { progressProcedures } from "./progress/progress.procedures.ts";
import { findRecord } from "./record/find-record.ts";
import { listRecords } from "./record/list-records.ts";
import { readRecord } from "./record/read-record.ts";
import { readersOfFile } from "./record/readers.ts";
import { recordReceipt } from "./record/record-receipt.ts";
import { recordThenAndNow } from "./record/then-and-now.ts";
import { chooseReminders } from "./reminder/choose-reminders.ts";
import { myReminders } from "./reminder/my-reminders.ts";
import { readTransparency } from "./transparency/read-transparency.ts";
import { affectedPeople } from "./what-if/affected-people.ts";
import { deleteScenario } from "./what-if/delete-scenario.ts";
import { listScenarios } from "./what-if/list-scenarios.ts";
import { readScenario } from "./what-if/read-scenario.ts";
import { reckonScenario } from "./what-if/reckon-scenario.ts";
import { changeScenario, saveScenario } from "./what-if/save-scenario.ts";
import { yearEndBoard } from "./year-end/board.ts";
import { closeYear, reopenYear, resumeClosing } from "./year-end/close-year.ts";
import { listDeadlines, setDeadline } from "./year-end/deadlines.ts";
import { missingPeople } from "./year-end/missing-people.ts";
import { remindAll } from "./year-end/remind.ts";
import { simulateYear } from "./year-end/simulate-year.ts";
import { downloadYearFile } from "./year-file/download-year-file.ts";
import { makeYearFile } from "./year-file/make-year-file.ts";
import { readYearFile } from "./year-file/read-year-file.ts";

/** Everything that can be asked and done in appraisal, by noun. */
export const appraisalProcedures = {
  period: {
    open: openPeriod,
    close: closePeriod,
    list: listPeriods,
    overview: periodOverview,
    people: periodPeople,
  },
  plan: {
    start: startPlan,
    mine: myPlans,
    read: readPlan,
    version: readPlanVersion,
    headResults: readHeadResults,
    offer: readOffer,
    renewals: listRenewals,
    propose: proposePlan,
    agree: agreePlan,
    askChange: askPlanChange,
    confirm: confirmPlan,
    comment: commentPlan,
    resolveComment,
    markDialogueRead,
    suggest: suggestIndicator,
    answerSuggestion,
    openChange: openPlanChange,
    endChange: endPlanChange,
    print: printPlan,
  },
  library: {
    search: searchLibrary,
    hide: hideEntry,
    show: showEntry,
    sharing: sharingOfPlan,
    share: sharePlan,
    endSharing,
  },
  planResult: {
    add: addResult,
    change: changeResult,
    order: orderResults,
    delete: deleteResult,
    adopt: adoptResults,
  },
  planIndicator: { add: addIndicator, change: changeIndicator, delete: deleteIndicator },
  planManual: { save: saveManual },
  ...measuredProcedures,
  planExpectation: { save: saveExpectations },
  planAnnex: { save: saveAnnex },
  ...cascadeProcedures,
  absence: { record: recordAbsence, withdraw: withdrawAbsence, list: listAbsences },
  ...progressProcedures,
  coaching: { write: writeCoachingNote, finishStep: finishCoachingStep, withdraw: withdrawCoachingNote },
  dialoguePoint: { add: addDialoguePoint, remove: removeDialoguePoint },
  dialogue: {
    prepare: readTalk,
    record: recordDialogue,
    read: readDialogue,
    confirm: confirmDialogue,
    withdraw: withdrawDialogue,
    print: printDialogue,
  },
  reminder: { mine: myReminders, choose: chooseReminders },
  feedback: {
    give: giveFeedback,
    colleagues: myColleagues,
    heard: heardFeedback,
    given: givenFeedback,
    withdraw: withdrawFeedback,
    reply: replyToFeedback,
    hide: hideFeedback,
    ask: askFeedback,
    requests: requestsOfPlan,
    asked: askedOfMe,
    decline: declineFeedback,
    makeLink: makeFeedbackLink,
    links: linksOfPlan,
    endLink: endFeedbackLink,
    publicLink: readPublicLink,
    say: sayAboutService,
    setting: readFeedbackSetting,
    changeSetting: changeFeedbackSetting,
  },
  round: {
    start: startRound,
    mine: myRounds,
    about: closedRoundsAbout,
    read: readRound,
    answer: answerRound,
    close: closeRound,
    cancel: cancelRound,
  },
  evaluation: {
    session: evaluationSession,
    prepare: prepareEvaluation,
    read: readEvaluation,
    saveDraft: saveEvaluationDraft,
    decide: decideEvaluation,
    receive: receiveEvaluation,
    print: printEvaluation,
    printSummary: printEvaluationSummary,
  },
  annual: { ofPerson: annualOfPerson },
  ratingNumber: { of: ratingNumbers, set: setRatingNumber },
  organisationRating: {
    list: listOrganisationRatings,
    read: readOrganisationRating,
    set: setOrganisationRating,
    explain: explainSpread,
    mine: myOrganisations,
  },
  calibration: {
    fairness,
    list: listCalibrations,
    open: openCalibration,
    read: readCalibration,
    close: closeCalibration,
    previewCase,
    submitCase,
    readCase,
    giveVoice,
  },
  exchange: {
    scope: exportScope,
    profiles: listProfiles,
    export: exportRows,
    upload: uploadRatings,
    imports: listRatingImports,
    import: readRatingImport,
    lines: comparedRatings,
    problems: ratingProblems,
    markedFile: markedRatings,
    settle: settleRatings,
    recorded: listRecorded,
    endRecorded,
  },
  yearEnd: {
    board: yearEndBoard,
    missing: missingPeople,
    remind: remindAll,
    deadlines: listDeadlines,
    setDeadline,
    simulate: simulateYear,
    close: closeYear,
    resume: resumeClosing,
    reopen: reopenYear,
  },
  transparency: { read: readTransparency },
  whatIf: {
    list: listScenarios,
    save: saveScenario,
    read: readScenario,
    people: affectedPeople,
    change: changeScenario,
    reckon: reckonScenario,
    delete: deleteScenario,
  },
  yearFile: { read: readYearFile, make: makeYearFile, download: downloadYearFile },
  objection: {
    file: fileObjection,
    read: readObjection,
    ofEvaluation: objectionOf,
    evidence: readObjectionEvidence,
    nameReviewer,
    ask: askExplanations,
    explain: explainObjection,
    withdraw: withdrawObjection,
    previewDecision,
    decide: decideObjection,
    mine: myObjections,
    list: listObjections,
    print: printObjection,
    printDecision: printObjectionDecision,
  },
  followUp: {
    ofRating: followUpsOfRating,
    open: openFollowUp,
    pass: passRating,
    read: readFollowUp,
    save: saveFollowUp,
    submit: submitFollowUp,
    answer: answerFollowUp,
    decide: decideFollowUp,
    finishAction: finishFollowUpAction,
    review: reviewFollowUp,
    conclude: concludeFollowUp,
    setAside: setAsideFollowUp,
    lookAgain: lookAgainAtFollowUp,
    mine: myFollowUps,
    list: listFollowUps,
    print: printFollowUp,
  },
  creditPoints: {
    read: readCreditPoints,
    list: listCreditPoints,
    recordOpening,
    withdrawOpening,
    printConversion,
    printAccumulation,
    printDetermination,
  },
  record: {
    list: listRecords,
    read: readRecord,
    readers: readersOfFile,
    thenAndNow: recordThenAndNow,
    receipt: recordReceipt,
    find: findRecord,
  },
  lawReview: { read: readLawReview, start: startLawReview, finding: readFinding, decide: giveVerdict },
  year: { mine: myYear },
  people: { mine: myPeople, acting: myActing },
};
