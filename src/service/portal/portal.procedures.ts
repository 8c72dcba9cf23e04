/** What can be done with portals. */
export const portalProcedures = {};
