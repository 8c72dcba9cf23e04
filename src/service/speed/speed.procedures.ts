/** What can be done with speeds. */
export const speedProcedures = {};
