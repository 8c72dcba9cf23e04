/** What can be done with standards. */
export const standardProcedures = {};
