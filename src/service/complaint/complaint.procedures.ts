import { readComplaintAttachment } from "./attachment/read-attachment.ts";
import { askComplainant } from "./desk/ask-back.ts";
import { checkComplaint } from "./desk/check.ts";
import { closeAsNotOurs, mergeComplaint } from "./desk/close.ts";
import { decideComplaintAppeal } from "./desk/decide-appeal.ts";
import { hideComplainant } from "./desk/hide.ts";
import { complaintDesk } from "./desk/list.ts";
import { complaintMain } from "./desk/main-of.ts";
import { readComplaint } from "./desk/read.ts";
import { revealComplainant } from "./desk/reveal.ts";
import { routeComplaint } from "./desk/route.ts";
import { sendAnswer } from "./desk/send-answer.ts";
import { splitComplaint } from "./desk/split.ts";
import { appealComplaint } from "./follow/appeal.ts";
import { readComplaintStatus } from "./follow/read-status.ts";
import { reopenComplaint } from "./follow/reopen.ts";
import { sayMore } from "./follow/say-more.ts";
import { settleComplaint } from "./follow/settle.ts";
import { countLapor } from "./lapor/count-lapor.ts";
import { exportLapor } from "./lapor/export-lapor.ts";
import { importLapor } from "./lapor/import-lapor.ts";
import { markLapor } from "./lapor/mark-lapor.ts";
import { complaintForm } from "./lodge/form-choices.ts";
import { lodgeComplaint } from "./lodge/lodge.ts";
import { myComplaints, readMyComplaint } from "./officer/mine.ts";
import { proposeAnswer } from "./officer/propose.ts";
import { complaintOverview } from "./overview/read-overview.ts";
import { myPraise } from "./thanks/my-praise.ts";
import { passOnThanks } from "./thanks/pass-on.ts";

/** What can be done with complaints. */
export const complaintProcedures = {
  form: complaintForm,
  lodge: lodgeComplaint,
  status: readComplaintStatus,
  say: sayMore,
  settle: settleComplaint,
  reopen: reopenComplaint,
  appeal: appealComplaint,
  desk: complaintDesk,
  read: readComplaint,
  check: checkComplaint,
  route: routeComplaint,
  answer: sendAnswer,
  ask: askComplainant,
  notOurs: closeAsNotOurs,
  main: complaintMain,
  merge: mergeComplaint,
  hide: hideComplainant,
  split: splitComplaint,
  reveal: revealComplainant,
  decideAppeal: decideComplaintAppeal,
  attachment: readComplaintAttachment,
  mine: myComplaints,
  readMine: readMyComplaint,
  propose: proposeAnswer,
  overview: complaintOverview,
  countLapor,
  exportLapor,
  importLapor,
  markLapor,
  passOnThanks,
  myPraise,
};
