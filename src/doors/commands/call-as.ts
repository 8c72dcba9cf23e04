import { callOf, employeeByNip } from "#organisation/index.ts";
import { newId } from "#platform/clock/new-id.ts";
import { refusal } from "#platform/errors/refusal.ts";
import type { Call } from "#platform/procedures/services.ts";
import type { Ground } from "./ground.ts";

const personUnknown = refusal("command.person-unknown", "not-found");

/** The call of one person of an agency, with the rights of today. Throws `command.person-unknown`. */
export async function callAs(
  { services }: Pick<Ground, "services">,
  agencyId: number,
  nip: string,
): Promise<Call> {
  const requestId = newId(services.clock());
  return services.database.read(agencyId, async (queries) => {
    const employee = await employeeByNip(queries, agencyId, nip);
    if (!employee) throw personUnknown();
    const { employeeId } = employee;
    const call = await callOf(services, queries, { agencyId, employeeId, by: "command-line", requestId });
    if (!call) throw personUnknown();
    return call;
  });
}
