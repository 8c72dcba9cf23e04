import { closeCase } from "./close-case.ts";
import { correctCase } from "./correct-case.ts";
import { findCase } from "./find-case.ts";
import { handOver } from "./hand-over.ts";
import { keepPapers } from "./keep-papers.ts";
import { moveCase } from "./move-case.ts";
import { pauseCase } from "./pause-case.ts";
import { pickUp } from "./pick-up.ts";
import { caseReceipt } from "./print-receipt.ts";
import { caseStatus } from "./public-status.ts";
import { readCase } from "./read-case.ts";
import { readCounter } from "./read-counter.ts";
import { readReceipt } from "./read-receipt.ts";
import { caseReceivers } from "./receivers.ts";
import { reopenCase } from "./reopen-case.ts";
import { resumeCase } from "./resume-case.ts";
import { searchCases } from "./search-cases.ts";
import { takeBackPickUp } from "./take-back-pick-up.ts";
import { takeCase } from "./take-case.ts";
import { takeIn } from "./take-in.ts";
import { unitOverview } from "./unit-overview.ts";
import { workList } from "./work-list.ts";

/** What can be done with cases. */
export const caseProcedures = {
  counter: readCounter,
  takeIn,
  list: workList,
  find: findCase,
  search: searchCases,
  read: readCase,
  receivers: caseReceivers,
  move: moveCase,
  handOver,
  take: takeCase,
  pause: pauseCase,
  resume: resumeCase,
  keepPapers,
  correct: correctCase,
  close: closeCase,
  reopen: reopenCase,
  pickUp,
  takeBackPickUp,
  receipt: readReceipt,
  printReceipt: caseReceipt,
  unitOverview,
  status: caseStatus,
};
