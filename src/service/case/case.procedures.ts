import { closeCase } from "./closing/close-case.ts";
import { pickUp } from "./closing/pick-up.ts";
import { reopenCase } from "./closing/reopen-case.ts";
import { takeBackPickUp } from "./closing/take-back-pick-up.ts";
import { readCounter } from "./intake/read-counter.ts";
import { takeIn } from "./intake/take-in.ts";
import { caseReceipt } from "./receipt/print-receipt.ts";
import { readReceipt } from "./receipt/read-receipt.ts";
import { caseStatus } from "./status/public-status.ts";
import { correctCase } from "./work/correct-case.ts";
import { handOver } from "./work/hand-over.ts";
import { keepPapers } from "./work/keep-papers.ts";
import { moveCase } from "./work/move-case.ts";
import { pauseCase } from "./work/pause-case.ts";
import { readCase } from "./work/read-case.ts";
import { caseReceivers } from "./work/receivers.ts";
import { resumeCase } from "./work/resume-case.ts";
import { takeCase } from "./work/take-case.ts";
import { findCase } from "./worklist/find-case.ts";
import { searchCases } from "./worklist/search-cases.ts";
import { unitOverview } from "./worklist/unit-overview.ts";
import { workList } from "./worklist/work-list.ts";

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
