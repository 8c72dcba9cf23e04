import { addClosingDay } from "../hours/add-closing-day.ts";
import { describeOffice } from "../hours/describe-office.ts";
import { listHours } from "../hours/list-hours.ts";
import { readHours } from "../hours/read-hours.ts";
import { removeHours } from "../hours/remove-hours.ts";
import { setHours } from "../hours/set-hours.ts";
import { withdrawClosingDay } from "../hours/withdraw-closing-day.ts";
import { addService } from "./add-service.ts";
import { beginDraft } from "./begin-draft.ts";
import { changeSearchWords } from "./change-search-words.ts";
import { discardDraft } from "./discard-draft.ts";
import { exportRegister } from "./export-register.ts";
import { listServices } from "./list-services.ts";
import { printStandard } from "./print-standard.ts";
import { publishStandard } from "./publish-standard.ts";
import { readService } from "./read-service.ts";
import { retireService } from "./retire-service.ts";
import { saveDraft } from "./save-draft.ts";
import { setPoints } from "./set-points.ts";

/** What can be done with services, their standards and the hours of their counters. */
export const standardProcedures = {
  list: listServices,
  read: readService,
  add: addService,
  begin: beginDraft,
  save: saveDraft,
  discard: discardDraft,
  publish: publishStandard,
  print: printStandard,
  export: exportRegister,
  retire: retireService,
  changeWords: changeSearchWords,
  setPoints,
  listHours,
  readHours,
  setHours,
  removeHours,
  addClosingDay,
  withdrawClosingDay,
  describeOffice,
};
