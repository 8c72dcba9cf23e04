import { actorFacts, agencyOf, employeeByNip } from "#organisation/index.ts";
import { dayIn } from "#platform/clock/clock.ts";
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
  const now = services.clock();
  return services.database.read(agencyId, async (queries) => {
    const { timeZone } = await agencyOf(queries, agencyId);
    const employee = await employeeByNip(queries, agencyId, nip);
    const facts =
      employee && (await actorFacts(queries, agencyId, employee.employeeId, dayIn(timeZone, now)));
    if (!employee || !facts) throw personUnknown();
    const actor = {
      agencyId,
      employeeId: employee.employeeId,
      userId: "command-line",
      sessionId: "command-line",
      ...facts,
    };
    return { services, actor, agencyId, timeZone, requestId: newId(now) };
  });
}
