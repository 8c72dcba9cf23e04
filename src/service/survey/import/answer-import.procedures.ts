import { sheetImportProcedures } from "#service/sheet-import/sheet-import.procedures.ts";
import { surveyNoun } from "./survey.noun.ts";

/** Taking over answers from paper and from other applications. */
export const answerImportProcedures = sheetImportProcedures(surveyNoun);
