import enAppraisal from "../../../messages/en/appraisal.json" with { type: "json" };
import enAudit from "../../../messages/en/audit.json" with { type: "json" };
import enCalibration from "../../../messages/en/calibration.json" with { type: "json" };
import enCascade from "../../../messages/en/cascade.json" with { type: "json" };
import enCase from "../../../messages/en/case.json" with { type: "json" };
import enCaseImport from "../../../messages/en/case-import.json" with { type: "json" };
import enCoaching from "../../../messages/en/coaching.json" with { type: "json" };
import enComplaint from "../../../messages/en/complaint.json" with { type: "json" };
import enCreditPoints from "../../../messages/en/credit-points.json" with { type: "json" };
import enExchange from "../../../messages/en/exchange.json" with { type: "json" };
import enFollowUp from "../../../messages/en/follow-up.json" with { type: "json" };
import enIdentity from "../../../messages/en/identity.json" with { type: "json" };
import enLedger from "../../../messages/en/ledger.json" with { type: "json" };
import enLibrary from "../../../messages/en/library.json" with { type: "json" };
import enLog from "../../../messages/en/log.json" with { type: "json" };
import enMeasure from "../../../messages/en/measure.json" with { type: "json" };
import enObjection from "../../../messages/en/objection.json" with { type: "json" };
import enOrganisation from "../../../messages/en/organisation.json" with { type: "json" };
import enOrganisationRating from "../../../messages/en/organisation-rating.json" with { type: "json" };
import enPersonalData from "../../../messages/en/personal-data.json" with { type: "json" };
import enPlatform from "../../../messages/en/platform.json" with { type: "json" };
import enPortal from "../../../messages/en/portal.json" with { type: "json" };
import enRecord from "../../../messages/en/record.json" with { type: "json" };
import enRules from "../../../messages/en/rules.json" with { type: "json" };
import enService from "../../../messages/en/service.json" with { type: "json" };
import enSheetImport from "../../../messages/en/sheet-import.json" with { type: "json" };
import enSpeed from "../../../messages/en/speed.json" with { type: "json" };
import enSurvey from "../../../messages/en/survey.json" with { type: "json" };
import enTransparency from "../../../messages/en/transparency.json" with { type: "json" };
import enUi from "../../../messages/en/ui.json" with { type: "json" };
import enWaiting from "../../../messages/en/waiting.json" with { type: "json" };
import enWhatIf from "../../../messages/en/what-if.json" with { type: "json" };
import enWitness from "../../../messages/en/witness.json" with { type: "json" };
import enYearEnd from "../../../messages/en/year-end.json" with { type: "json" };
import enYearFile from "../../../messages/en/year-file.json" with { type: "json" };
import idAppraisal from "../../../messages/id/appraisal.json" with { type: "json" };
import idAudit from "../../../messages/id/audit.json" with { type: "json" };
import idCalibration from "../../../messages/id/calibration.json" with { type: "json" };
import idCascade from "../../../messages/id/cascade.json" with { type: "json" };
import idCase from "../../../messages/id/case.json" with { type: "json" };
import idCaseImport from "../../../messages/id/case-import.json" with { type: "json" };
import idCoaching from "../../../messages/id/coaching.json" with { type: "json" };
import idComplaint from "../../../messages/id/complaint.json" with { type: "json" };
import idCreditPoints from "../../../messages/id/credit-points.json" with { type: "json" };
import idExchange from "../../../messages/id/exchange.json" with { type: "json" };
import idFollowUp from "../../../messages/id/follow-up.json" with { type: "json" };
import idIdentity from "../../../messages/id/identity.json" with { type: "json" };
import idLedger from "../../../messages/id/ledger.json" with { type: "json" };
import idLibrary from "../../../messages/id/library.json" with { type: "json" };
import idLog from "../../../messages/id/log.json" with { type: "json" };
import idMeasure from "../../../messages/id/measure.json" with { type: "json" };
import idObjection from "../../../messages/id/objection.json" with { type: "json" };
import idOrganisation from "../../../messages/id/organisation.json" with { type: "json" };
import idOrganisationRating from "../../../messages/id/organisation-rating.json" with { type: "json" };
import idPersonalData from "../../../messages/id/personal-data.json" with { type: "json" };
import idPlatform from "../../../messages/id/platform.json" with { type: "json" };
import idPortal from "../../../messages/id/portal.json" with { type: "json" };
import idRecord from "../../../messages/id/record.json" with { type: "json" };
import idRules from "../../../messages/id/rules.json" with { type: "json" };
import idService from "../../../messages/id/service.json" with { type: "json" };
import idSheetImport from "../../../messages/id/sheet-import.json" with { type: "json" };
import idSpeed from "../../../messages/id/speed.json" with { type: "json" };
import idSurvey from "../../../messages/id/survey.json" with { type: "json" };
import idTransparency from "../../../messages/id/transparency.json" with { type: "json" };
import idUi from "../../../messages/id/ui.json" with { type: "json" };
import idWaiting from "../../../messages/id/waiting.json" with { type: "json" };
import idWhatIf from "../../../messages/id/what-if.json" with { type: "json" };
import idWitness from "../../../messages/id/witness.json" with { type: "json" };
import idYearEnd from "../../../messages/id/year-end.json" with { type: "json" };
import idYearFile from "../../../messages/id/year-file.json" with { type: "json" };

const id = {
  ...idPlatform,
  ...idTransparency,
  ...idUi,
  ...idIdentity,
  ...idRules,
  ...idOrganisation,
  ...idAppraisal,
  ...idCascade,
  ...idAudit,
  ...idLibrary,
  ...idLedger,
  ...idPersonalData,
  ...idCoaching,
  ...idOrganisationRating,
  ...idCalibration,
  ...idLog,
  ...idObjection,
  ...idFollowUp,
  ...idCreditPoints,
  ...idYearEnd,
  ...idYearFile,
  ...idExchange,
  ...idWaiting,
  ...idWhatIf,
  ...idRecord,
  ...idWitness,
  ...idMeasure,
  ...idService,
  ...idCase,
  ...idCaseImport,
  ...idSheetImport,
  ...idSpeed,
  ...idSurvey,
  ...idComplaint,
  ...idPortal,
};
const en = {
  ...enPlatform,
  ...enTransparency,
  ...enUi,
  ...enIdentity,
  ...enRules,
  ...enOrganisation,
  ...enAppraisal,
  ...enCascade,
  ...enAudit,
  ...enLibrary,
  ...enLedger,
  ...enPersonalData,
  ...enCoaching,
  ...enOrganisationRating,
  ...enCalibration,
  ...enLog,
  ...enObjection,
  ...enFollowUp,
  ...enCreditPoints,
  ...enYearEnd,
  ...enYearFile,
  ...enExchange,
  ...enWaiting,
  ...enWhatIf,
  ...enRecord,
  ...enWitness,
  ...enMeasure,
  ...enService,
  ...enCase,
  ...enCaseImport,
  ...enSheetImport,
  ...enSpeed,
  ...enSurvey,
  ...enComplaint,
  ...enPortal,
};

/** Every key of the Indonesian words; the English ones must have the same, or this does not compile. */
export type MessageKey = keyof typeof id;

const complete: Record<MessageKey, string> = en;
const nothingExtra: Record<keyof typeof en, string> = id;

export const messages = { id: nothingExtra, en: complete } satisfies Record<
  string,
  Record<MessageKey, string>
>;
