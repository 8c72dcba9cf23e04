import { caseProcedures } from "./case/case.procedures.ts";
import { caseImportProcedures } from "./case-import/case-import.procedures.ts";
import { complaintProcedures } from "./complaint/complaint.procedures.ts";
import { readMonthOfServices } from "./overview/read-month.ts";
import { portalProcedures } from "./portal/portal.procedures.ts";
import { queueProcedures } from "./queue/queue.procedures.ts";
import { speedProcedures } from "./speed/speed.procedures.ts";
import { standardProcedures } from "./standard/standard.procedures.ts";
import { answerImportProcedures } from "./survey/import/answer-import.procedures.ts";
import { surveyProcedures } from "./survey/survey.procedures.ts";

/** Everything that the public's side can do. */
export const serviceProcedures = {
  caseImport: caseImportProcedures,
  standard: standardProcedures,
  case: caseProcedures,
  queue: queueProcedures,
  survey: surveyProcedures,
  surveyImport: answerImportProcedures,
  complaint: complaintProcedures,
  speed: speedProcedures,
  portal: portalProcedures,
  overview: { month: readMonthOfServices },
};
