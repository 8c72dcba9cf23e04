import { refusal } from "#platform/errors/refusal.ts";

/** Unknown, ended, of another agency: a stranger learns nothing by trying. */
export const surveyUnknown = refusal("survey.unknown", "not-found");
export const surveyTooOften = refusal<{ seconds: number }>("survey.too-often", "too-often");
export const surveyTooLarge = refusal<{ maximumKb: number }>("survey.too-large", "too-large");
export const surveyEmpty = refusal("survey.empty", "invalid");
export const surveyNotForStaff = refusal("survey.not-for-staff", "conflict");
/** The link of a case counts once. */
export const surveyLinkUsed = refusal("survey.link-used", "conflict");
export const surveyPointsTooMany = refusal<{ maximum: number }>("survey.points-too-many", "conflict");
export const surveyPointEnded = refusal("survey.point-ended", "conflict");
export const surveyUnitUnknown = refusal("survey.unit-unknown", "not-found");
