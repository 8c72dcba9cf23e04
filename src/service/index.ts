/** What the doors and other slices may ask the public's side. */

export { worksAtCounterOn } from "./case/desk.ts";
export { type CounterOnDay, countersOn, type PromisedService } from "./case-history/counters.ts";
export { keepCaseHistory } from "./case-history/keep-history.ts";
export type { PastCase, PastEnd, PastOpen, PastStep } from "./case-history/past-case.ts";
export { type AgencyClock, agencyClock } from "./complaint/agency-clock.ts";
export { keepPastComplaints } from "./complaint/past/keep-past-complaints.ts";
export type { PastComplaint } from "./complaint/past/past-complaint.ts";
export { clockOfUnit, clocksOfUnits } from "./hours/unit-clock.ts";
export type { AnswerToKeep as PastAnswer } from "./survey/answer/keep-answers.ts";
export { keepPastAnswers } from "./survey/history/keep-past-answers.ts";
