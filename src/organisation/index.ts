/** What the other slices may ask the organisation; `day` is always "YYYY-MM-DD". */
export { actorFacts } from "./actor/actor-facts.ts";
export { AgencyBody, zoneNames, zones } from "./agency/agency.schema.ts";
export { type Agency, agencyOf } from "./agency/agency.ts";
export { foundAgency } from "./agency/found-agency.ts";
export { placeSql } from "./appointment/place.sql.ts";
export { type Appraiser, appraiserOnDay, appraisersOnDay } from "./chain/appraisers.ts";
export { employeeByNip } from "./employee/by-nip.ts";
export { emailAddresses } from "./employee/email-addresses.ts";
export { heldInSpan } from "./employee/held-in-span.sql.ts";
export { holdersOfKinds } from "./employee/holders-of-kinds.ts";
export { employeeName } from "./employee/name.sql.ts";
export { peopleOfAgency } from "./employee/people-of-agency.ts";
export { appraisedBy, type PersonOnDay, peopleOnDay, personOnDay } from "./employee/person-on-day.ts";
export { grantedTo } from "./grant/granted-to.ts";
export { todayOf } from "./today.ts";
export { type UnitReach, unitGroups } from "./unit/unit-groups.sql.ts";
