import { type Days, touches } from "#organisation/appointment/holdings.ts";
import { newId } from "#platform/clock/new-id.ts";
import type { Queries } from "#platform/database/database.ts";
import type { FieldFault } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import type { Deed } from "#platform/procedures/command.ts";

type Given = { startsOn: string; endsOn: string | null };

/** Every delegation of somebody's appraisal that was ever given. */
export function delegationsOf(queries: Queries, agencyId: number, employeeId: string): Promise<Given[]> {
  return queries
    .selectFrom("appraiser_delegation")
    .select(["starts_on as startsOn", "ends_on as endsOn"])
    .where("agency_id", "=", agencyId)
    .where("employee_id", "=", employeeId)
    .orderBy("starts_on")
    .orderBy("delegation_id")
    .execute();
}

/** One appraiser at a time. */
export function overlapFaults(given: readonly Given[], days: Days): FieldFault[] {
  const other = given.find((one) => touches(one, days));
  return other ? [{ path: "startsOn", code: "delegation.overlaps", facts: { since: other.startsOn } }] : [];
}

type Delegation = {
  employeeId: string;
  name: string;
  appraiserId: string;
  appraiserName: string;
  startsOn: string;
  endsOn?: string | undefined;
  reason: string;
};

/** Writes a delegation and tells both; answers its id. */
export async function writeDelegation(
  deed: Pick<Deed<unknown, unknown>, "queries" | "agencyId" | "actor" | "now" | "record" | "notify">,
  delegation: Delegation,
): Promise<string> {
  const { queries, agencyId, now, record, notify } = deed;
  const { employeeId, name, appraiserId, appraiserName, startsOn, endsOn = null, reason } = delegation;
  const delegationId = newId(now);
  const ids = { agency_id: agencyId, delegation_id: delegationId, employee_id: employeeId };
  const decided = { decided_by: actorOf(deed).employeeId, decided_at: now };
  await queries
    .insertInto("appraiser_delegation")
    .values({ ...ids, ...decided, appraiser_id: appraiserId, starts_on: startsOn, ends_on: endsOn, reason })
    .execute();
  record({
    kind: "delegation.given",
    subject: { kind: "employee", id: employeeId },
    facts: { delegationId, appraiserId, startsOn, endsOn },
  });
  const href = `/pegawai/${employeeId}` as const;
  notify({
    to: employeeId,
    message: "notice.delegation.appraised",
    facts: { name: appraiserName, startsOn },
    href,
  });
  notify({ to: appraiserId, message: "notice.delegation.appraises", facts: { name, startsOn }, href });
  return delegationId;
}
