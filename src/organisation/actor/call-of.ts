import { agencyOf } from "#organisation/agency/agency.ts";
import { dayIn } from "#platform/clock/clock.ts";
import type { Queries } from "#platform/database/database.ts";
import type { Call, Services } from "#platform/procedures/services.ts";
import { actorFacts } from "./actor-facts.ts";

type Whose = {
  agencyId: number;
  employeeId: string;
  /** What acts in their name, where no session does. */
  by: "command-line" | "job";
  requestId: string;
};

/** The call of somebody without a session, with the rights that they have now; null for who is nobody here today. */
export async function callOf(
  services: Services,
  queries: Queries,
  { agencyId, employeeId, by, requestId }: Whose,
): Promise<Call | null> {
  const { timeZone } = await agencyOf(queries, agencyId);
  const facts = await actorFacts(queries, agencyId, employeeId, dayIn(timeZone, services.clock()));
  const actor = facts && { agencyId, employeeId, userId: by, sessionId: by, ...facts };
  return actor && { services, actor, agencyId, timeZone, requestId };
}
