import { confirmCaseImport } from "./confirm.ts";
import { caseProblems, listCaseImports, markedCaseLog, readCaseImport } from "./read-import.ts";
import { sendCases } from "./source/send-cases.ts";
import { addCaseSource, listCaseSources, saveCaseMapping } from "./source/source.ts";
import { uploadCaseLog } from "./upload.ts";

/** Taking over the logs of other applications. */
export const caseImportProcedures = {
  upload: uploadCaseLog,
  list: listCaseImports,
  read: readCaseImport,
  problems: caseProblems,
  marked: markedCaseLog,
  confirm: confirmCaseImport,
  sources: listCaseSources,
  addSource: addCaseSource,
  map: saveCaseMapping,
  send: sendCases,
};
