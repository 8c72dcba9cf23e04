import { z } from "zod";
import { keepers } from "#organisation/office.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { command, Revision } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { AgencyBody } from "./agency.schema.ts";
import { agencyOf } from "./agency.ts";
import { firstOpenYear } from "./first-open-year.ts";
import { lockTree } from "./locked-tree.ts";

const Change = AgencyBody.extend({ revision: Revision });
type Change = z.output<typeof Change>;
type Facts = Awaited<ReturnType<typeof loadAgency>>;

export const changeAgency = command({
  name: "agency.change",
  route: {
    method: "PUT",
    path: "/agency",
    summary: "Say what the agency is called, where it is, by which clock it works and how often it evaluates",
    tags: ["agency"],
  },
  who: keepers,
  input: Change,
  output: z.object({ agencyId: z.int() }),
  load: loadAgency,
  may: () => true, // keepers set up their own agency
  run: async ({ facts, input, queries, agencyId, record }) => {
    expectRevision(facts.agency.revision, input.revision);
    const faults = cadenceFaults(facts, input);
    if (faults.length > 0) throw invalid(faults);
    const { revision: _, ...said } = input;
    const { name, parentName, place, address, timeZone, cadence } = said;
    await queries
      .updateTable("agency")
      .set({ name, parent_name: parentName, place, address, time_zone: timeZone, cadence })
      .where("agency_id", "=", agencyId)
      .execute();
    record({ kind: "agency.changed", subject: { kind: "agency", id: String(agencyId) }, facts: said });
    return { agencyId };
  },
});

async function loadAgency({ queries, agencyId }: Ground<Change>) {
  await lockTree(queries, agencyId); // the lock of the trees lies on the agency's own row
  return {
    agency: await agencyOf(queries, agencyId),
    boundSince: await firstOpenYear(queries, agencyId),
  };
}

function cadenceFaults({ agency, boundSince }: Facts, { cadence }: Change): FieldFault[] {
  return boundSince === undefined || cadence === agency.cadence
    ? []
    : [{ path: "cadence", code: "agency.cadence-bound", facts: { year: String(boundSince) } }];
}
