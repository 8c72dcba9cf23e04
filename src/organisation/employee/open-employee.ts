import { expectKeeper } from "#organisation/office.ts";
import { ask } from "#platform/http/ask.ts";
import { idIn } from "#platform/http/id-in.ts";
import type { PageContext } from "#platform/http/page-env.ts";
import { employeeUnknown } from "./employee.errors.ts";
import type { EmployeeView } from "./employee-view.ts";
import { readEmployee } from "./read-employee.ts";

/** The id of the person whom a page's address names. */
export function employeeIdIn(page: PageContext): string {
  return idIn(page, "employeeId", employeeUnknown);
}

/** That person. */
export function openEmployee(page: PageContext): Promise<EmployeeView> {
  return ask(page, readEmployee, { employeeId: employeeIdIn(page) });
}

/** That person, for a form that only an officer may send. */
export function openEmployeeToKeep(page: PageContext): Promise<EmployeeView> {
  expectKeeper(page.get("call").actor);
  return openEmployee(page);
}
