import type { Pages } from "#platform/http/page-env.ts";
import { accountOfEmployeePages } from "./account/account.pages.tsx";
import { agencyPages } from "./agency/agency.pages.tsx";
import { actingPages } from "./appointment/acting.pages.tsx";
import { appointmentPages } from "./appointment/appointment.pages.tsx";
import { endPages } from "./appointment/end.pages.tsx";
import { promotePages } from "./appointment/promote.pages.tsx";
import { delegationPages } from "./delegation/delegation.pages.tsx";
import { outsidePages } from "./delegation/outside/outside.pages.tsx";
import { departurePages } from "./departure/departure.pages.tsx";
import { employeePages } from "./employee/employee.pages.tsx";
import { keepPages } from "./employee/keep.pages.tsx";
import { listPages } from "./employee/list.pages.tsx";
import { erasurePages } from "./erasure/erasure.pages.tsx";
import { grantPages } from "./grant/grant.pages.tsx";
import { importPages } from "./import/import.pages.tsx";
import { ownDataPages } from "./own-data/own-data.pages.tsx";
import { positionPages } from "./position/position.pages.tsx";
import { unitPages } from "./unit/unit.pages.tsx";

/** Every page of the organisation. */
export function organisationPages(pages: Pages): void {
  agencyPages(pages);
  unitPages(pages);
  positionPages(pages);
  listPages(pages);
  keepPages(pages); // before the page of one person: "/pegawai/baru" is nobody's id
  employeePages(pages);
  appointmentPages(pages);
  actingPages(pages);
  endPages(pages);
  promotePages(pages);
  departurePages(pages);
  delegationPages(pages);
  outsidePages(pages);
  grantPages(pages);
  importPages(pages);
  accountOfEmployeePages(pages);
  ownDataPages(pages);
  erasurePages(pages);
}
