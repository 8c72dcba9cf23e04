import { z } from "zod";
import { appraiserOnDay } from "#organisation/chain/appraisers.ts";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { lockedEmployee } from "#organisation/employee/locked-employee.ts";
import { keepers } from "#organisation/office.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { command, type Deed } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { delegationsOf, overlapFaults, writeDelegation } from "./write-delegation.ts";

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
    const { facts, input, notify } = deed;
    const faults = delegationFaults(deed, facts);
    if (faults.length > 0) throw invalid(faults);
    const { person, appraiser, until } = facts;
    const names = { name: person?.name ?? "", appraiserName: appraiser?.name ?? "" };
    const delegationId = await writeDelegation(deed, { ...input, ...names });
    if (until && until.employeeId !== input.appraiserId)
      notify({
        to: until.employeeId,
        message: "notice.delegation.taken",
        facts: { ...names, startsOn: input.startsOn },
        href: `/pegawai/${input.employeeId}`,
      });
    return { delegationId };
  },
});

async function loadDelegation({ queries, agencyId, input }: Ground<Delegate>) {
  const { employeeId, appraiserId, startsOn } = input;
  // both in one order, so that two delegations the other way round cannot wait for each other
  const ids = [...new Set([employeeId, appraiserId])].sort();
  const people = new Map<string, Awaited<ReturnType<typeof lockedEmployee>>>();
  for (const id of ids) people.set(id, await lockedEmployee(queries, agencyId, id));
  const given = await delegationsOf(queries, agencyId, employeeId);
  const above = await appraiserOnDay(queries, agencyId, appraiserId, startsOn);
  const until = await appraiserOnDay(queries, agencyId, employeeId, startsOn);
  return { person: people.get(employeeId), appraiser: people.get(appraiserId), given, above, until };
}

/** Who keeps the delegations names nobody's appraiser in themself: another keeper does. */
function delegationFaults(
  { actor, input }: Pick<Deed<Delegate, Facts>, "actor" | "input">,
  { person, appraiser, given, above }: Facts,
): FieldFault[] {
  const { employeeId, appraiserId, startsOn, endsOn } = input;
  if (endsOn !== undefined && endsOn < startsOn) return [{ path: "endsOn", code: "input.ends-before-start" }];
  const left = [person, appraiser].find((one) => one?.leftOn != null);
  return [
    ...(appraiserId === employeeId ? [{ path: "appraiserId", code: "delegation.to-self" }] : []),
    ...(appraiserId === actor?.employeeId ? [{ path: "appraiserId", code: "delegation.to-yourself" }] : []),
    ...(above?.employeeId === employeeId ? [{ path: "appraiserId", code: "delegation.mutual" }] : []),
    ...(left?.leftOn
      ? [{ path: "appraiserId", code: "delegation.person-left", facts: { leftOn: left.leftOn } }]
      : []),
    ...overlapFaults(given, { from: startsOn, to: endsOn ?? null }),
  ];
}
