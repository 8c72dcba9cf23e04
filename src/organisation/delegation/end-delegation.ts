import { z } from "zod";
import { EmployeeId } from "#organisation/employee/employee.schema.ts";
import { keepers } from "#organisation/office.ts";
import { Day } from "#platform/clock/day.schema.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { command } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { delegationUnknown } from "./delegation.errors.ts";

const End = z.object({ delegationId: z.uuid(), endsOn: Day });
type Delegation = Awaited<ReturnType<typeof loadDelegation>>;

export const endDelegation = command({
  name: "delegation.end",
  route: {
    method: "POST",
    path: "/appraiser-delegations/{delegationId}/end",
    summary: "Say on which day a delegated appraiser appraises for the last time",
    tags: ["delegation"],
  },
  who: keepers,
  input: End,
  output: z.object({ employeeId: EmployeeId }),
  load: loadDelegation,
  may: () => true, // keepers end every delegation
  run: async ({ facts: delegation, input, queries, agencyId, record }) => {
    const { delegationId, endsOn } = input;
    const { employeeId } = delegation;
    const faults = endFaults(delegation, endsOn);
    if (faults.length > 0) throw invalid(faults);
    await queries
      .updateTable("appraiser_delegation")
      .set({ ends_on: endsOn })
      .where("agency_id", "=", agencyId)
      .where("delegation_id", "=", delegationId)
      .execute();
    record({
      kind: "delegation.ended",
      subject: { kind: "employee", id: employeeId },
      facts: { delegationId, endsOn },
    });
    return { employeeId };
  },
});

async function loadDelegation({ queries, agencyId, input }: Ground<z.output<typeof End>>) {
  const row = await queries
    .selectFrom("appraiser_delegation")
    .select(["employee_id as employeeId", "starts_on as startsOn", "ends_on as endsOn"])
    .where("agency_id", "=", agencyId)
    .where("delegation_id", "=", input.delegationId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw delegationUnknown();
  return row;
}

function endFaults({ startsOn, endsOn }: Delegation, wanted: string): FieldFault[] {
  if (wanted < startsOn)
    return [{ path: "endsOn", code: "delegation.ends-before-it-began", facts: { startsOn } }];
  if (endsOn !== null && wanted >= endsOn)
    return [{ path: "endsOn", code: "delegation.ends-already", facts: { endsOn } }];
  return [];
}
