import { inviteToAccount, readAccount, resetSecondFactor } from "./account/account.ts";
import { changeAgency } from "./agency/change-agency.ts";
import { readAgency } from "./agency/read-agency.ts";
import { appoint } from "./appointment/appoint.ts";
import { appointActing } from "./appointment/appoint-acting.ts";
import { endAppointment } from "./appointment/end-appointment.ts";
import { promote } from "./appointment/promote.ts";
import { withdrawAppointment } from "./appointment/withdraw-appointment.ts";
import { readAppraiser } from "./chain/read-appraiser.ts";
import { delegate } from "./delegation/delegate.ts";
import { endDelegation } from "./delegation/end-delegation.ts";
import { giveOutside } from "./delegation/outside/give-outside.ts";
import { depart } from "./departure/depart.ts";
import { takeBackDeparture } from "./departure/take-back.ts";
import { addEmployee } from "./employee/add-employee.ts";
import { correctEmployee } from "./employee/correct-employee.ts";
import { listEmployees } from "./employee/list-employees.ts";
import { readEmployee } from "./employee/read-employee.ts";
import { askErasure } from "./erasure/ask-erasure.ts";
import { carryOutAgain } from "./erasure/carry-out-again.ts";
import { decideErasure } from "./erasure/decide-erasure.ts";
import { expiredRetentions } from "./erasure/expired.ts";
import { listErasures } from "./erasure/list-erasures.ts";
import { myErasures } from "./erasure/my-erasures.ts";
import { readErasure } from "./erasure/read-erasure.ts";
import { withdrawErasure } from "./erasure/withdraw-erasure.ts";
import { endRole } from "./grant/end-role.ts";
import { giveRole } from "./grant/give-role.ts";
import { currentList } from "./import/current-list.ts";
import { confirmImport, listImports, readImport, uploadImport } from "./import/import.ts";
import { importLines, markedFile } from "./import/import-lines.ts";
import { makeOwnData } from "./own-data/make-own-data.ts";
import { ownDataPart, readOwnData } from "./own-data/read-own-data.ts";
import { addPosition } from "./position/add-position.ts";
import { changePosition } from "./position/change-position.ts";
import { listPositions } from "./position/list-positions.ts";
import { readPosition } from "./position/read-position.ts";
import { addUnit } from "./unit/add-unit.ts";
import { changeUnit } from "./unit/change-unit.ts";
import { listUnits } from "./unit/list-units.ts";
import { readOrganisation } from "./unit/read-organisation.ts";
import { readUnit } from "./unit/read-unit.ts";

/** Everything that can be asked of the organisation and done to it. */
export const organisationProcedures = {
  agency: { read: readAgency, change: changeAgency },
  unit: { tree: readOrganisation, list: listUnits, read: readUnit, add: addUnit, change: changeUnit },
  position: { list: listPositions, read: readPosition, add: addPosition, change: changePosition },
  employee: {
    list: listEmployees,
    read: readEmployee,
    add: addEmployee,
    correct: correctEmployee,
    promote,
  },
  appointment: { appoint, appointActing, end: endAppointment, withdraw: withdrawAppointment },
  departure: { record: depart, takeBack: takeBackDeparture },
  delegation: { give: delegate, giveOutside, end: endDelegation },
  appraiser: { read: readAppraiser },
  account: { read: readAccount, invite: inviteToAccount, resetSecondFactor },
  roleGrant: { give: giveRole, end: endRole },
  erasure: {
    mine: myErasures,
    ask: askErasure,
    withdraw: withdrawErasure,
    list: listErasures,
    read: readErasure,
    decide: decideErasure,
    carryOut: carryOutAgain,
    expired: expiredRetentions,
  },
  ownData: { read: readOwnData, make: makeOwnData, part: ownDataPart },
  import: {
    upload: uploadImport,
    list: listImports,
    read: readImport,
    lines: importLines,
    markedFile,
    currentList,
    confirm: confirmImport,
  },
};
