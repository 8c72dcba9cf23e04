/** What can be done with complaints. */
export const complaintProcedures = {};
