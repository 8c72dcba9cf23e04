/** What can be done with surveys. */
export const surveyProcedures = {};
