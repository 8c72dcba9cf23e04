import { sheetImportProcedures } from "#service/sheet-import/sheet-import.procedures.ts";
import { caseNoun } from "./case.noun.ts";
import { sendCases } from "./source/send-cases.ts";

/** Taking over the logs of other applications. */
export const caseImportProcedures = { ...sheetImportProcedures(caseNoun), send: sendCases };
