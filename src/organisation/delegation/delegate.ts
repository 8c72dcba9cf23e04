import { z } from "zod";
import { touches } from "#organisation/appointment/holdings.ts";
import { appraiserOnDay } from "#organisation/chain/appraisers.ts";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { lockedEmployee } from "#organisation/employee/locked-employee.ts";
import { keepers } from "#organisation/office.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { newId } from "#platform/clock/new-id.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { actorOf } from "#platform/procedures/actor-of.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";

const Delegate = z.object({
  employeeId: EmployeeId,
  appraiserId: EmployeeId,
  startsOn: Day,
  endsOn: Day.optional(),
  reason: z.string().trim().min(10).max(1000),
});
type Delegate = z.output<typeof Delegate>;
type Facts = Awaited<ReturnType<typeof loadDelegation>>;

export const delegate = command({
  name: "delegation.give",
  route: {
    method: "POST",
    path: "/employees/{employeeId}/appraiser-delegations",
    summary: "Let somebody else than the positions say appraise a person, for a time and with a reason",
    tags: ["delegation"],
  },
  who: keepers,
  input: Delegate,
  output: z.object({ delegationId: z.uuid() }),
  load: loadDelegation,
  may: () => true, // keepers delegate for everybody
  run: async (deed) => {
    const faults = delegationFaults(deed.facts, deed.input);
    if (faults.length > 0) throw invalid(faults);
    return { delegationId: await give(deed) };
  },
});

async function loadDelegation({ queries, agencyId, input }: Ground<Delegate>) {
  const { employeeId, appraiserId, startsOn } = input;
  // both in one order, so that two delegations the other way round cannot wait for each other
  const ids = [...new Set([employeeId, appraiserId])].sort();
  const people = new Map<string, Awaited<ReturnType<typeof lockedEmployee>>>();
  for (const id of ids) people.set(id, await lockedEmployee(queries, agencyId, id));
  const given = await queries
    .selectFrom("appraiser_delegation")
    .select(["starts_on as startsOn", "ends_on as endsOn"])
    .where("agency_id", "=", agencyId)
    .where("employee_id", "=", employeeId)
    .execute();
  const above = await appraiserOnDay(queries, agencyId, appraiserId, startsOn);
  return { person: people.get(employeeId), appraiser: people.get(appraiserId), given, above };
}

function delegationFaults({ person, appraiser, given, above }: Facts, input: Delegate): FieldFault[] {
  const { employeeId, appraiserId, startsOn, endsOn } = input;
  if (endsOn !== undefined && endsOn < startsOn) return [{ path: "endsOn", code: "input.ends-before-start" }];
  const left = [person, appraiser].find((one) => one?.leftOn != null);
  const other = given.find((one) => touches(one, { from: startsOn, to: endsOn ?? null }));
  return [
    ...(appraiserId === employeeId ? [{ path: "appraiserId", code: "delegation.to-self" }] : []),
    ...(above?.employeeId === employeeId ? [{ path: "appraiserId", code: "delegation.mutual" }] : []),
    ...(left?.leftOn
      ? [{ path: "appraiserId", code: "delegation.person-left", facts: { leftOn: left.leftOn } }]
      : []),
    ...(other ? [{ path: "startsOn", code: "delegation.overlaps", facts: { since: other.startsOn } }] : []),
  ];
}

async function give(deed: Deed<Delegate, Facts>): Promise<string> {
  const { queries, agencyId, input, now, record, notify, facts } = deed;
  const { employeeId, appraiserId, startsOn, endsOn = null, reason } = input;
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
  const [name, appraiser] = [facts.person?.name ?? "", facts.appraiser?.name ?? ""];
  notify({
    to: employeeId,
    message: "notice.delegation.appraised",
    facts: { name: appraiser, startsOn },
    href,
  });
  notify({ to: appraiserId, message: "notice.delegation.appraises", facts: { name, startsOn }, href });
  return delegationId;
}
