/** What can be done with cases. */
export const caseProcedures = {};
