import { sql } from "kysely";
import { z } from "zod";
import { keepers } from "#organisation/office.ts";
import { type FieldFault, invalid } from "#platform/errors/refusal.ts";
import { command, Revision } from "#platform/procedures/command.ts";
import type { Ground } from "#platform/procedures/procedure.ts";
import { expectRevision } from "#platform/procedures/revision.ts";
import { type PlaceFacts, placeFacts, placeFaults } from "./place-facts.ts";
import { positionUnknown } from "./position.errors.ts";
import { PositionBody, PositionId } from "./position.schema.ts";

const Change = PositionBody.extend({ positionId: PositionId, revision: Revision });
type Change = z.output<typeof Change>;
type Facts = PlaceFacts & Standing;

/** `isTop`: it reports to nobody and stays there. `isShared`: two people hold it for good on the same day. */
type Standing = { revision: number; isTop: boolean; wouldCircle: boolean; isShared: boolean };

/**
 * Corrects a position for all its days: who appraised whom in March is answered by the tree as it is now. A
 * reorganisation is new positions, into which people are moved.
 */
export const changePosition = command({
  name: "position.change",
  route: {
    method: "PUT",
    path: "/positions/{positionId}",
    summary: "Correct a position: title, kind, unit, what it reports to",
    tags: ["position"],
  },
  who: keepers,
  input: Change,
  output: z.object({ positionId: PositionId }),
  load: loadPosition,
  may: () => true, // keepers build the whole tree
  run: async ({ facts, input, queries, agencyId, record }) => {
    expectRevision(facts.revision, input.revision);
    const faults = changeFaults(facts, input);
    if (faults.length > 0) throw invalid(faults);
    const { positionId, unitId, title, kind, leadsUnit, reportsToId = null } = input;
    await queries
      .updateTable("position")
      .set({ unit_id: unitId, title, kind, leads_unit: leadsUnit, reports_to_id: reportsToId })
      .where("agency_id", "=", agencyId)
      .where("position_id", "=", positionId)
      .execute();
    record({
      kind: "position.changed",
      subject: { kind: "position", id: positionId },
      facts: { unitId, title, kind, leadsUnit, reportsToId },
    });
    return { positionId };
  },
});

async function loadPosition(ground: Ground<Change>): Promise<Facts> {
  const { queries, agencyId, input } = ground;
  const place = await placeFacts(ground);
  const { rows } = await sql<Standing>`
    with recursive above as (
      select ${input.reportsToId ?? null}::uuid as position_id
      union
      select p.reports_to_id from above join position p on p.agency_id = ${agencyId} and p.position_id = above.position_id)
    select p.revision, p.reports_to_id is null as "isTop",
      exists (select from above where above.position_id = p.position_id) as "wouldCircle",
      exists (
        select from appointment one join appointment other
          on other.agency_id = ${agencyId} and other.position_id = one.position_id
          and other.kind = 'definitive' and other.appointment_id > one.appointment_id
          and daterange(other.starts_on, other.ends_on, '[]') && daterange(one.starts_on, one.ends_on, '[]')
        where one.agency_id = ${agencyId} and one.position_id = p.position_id and one.kind = 'definitive') as "isShared"
    from position p
    where p.agency_id = ${agencyId} and p.position_id = ${input.positionId}
    for no key update of p`.execute(queries);
  const [standing] = rows;
  if (!standing) throw positionUnknown();
  return { ...place, ...standing };
}

function changeFaults(facts: Facts, input: Change): FieldFault[] {
  const place = facts.isTop && !input.reportsToId ? { ...facts, anyOther: false } : facts;
  return [
    ...placeFaults(place, input),
    ...(facts.wouldCircle ? [{ path: "reportsToId", code: "position.below-itself" }] : []),
    ...(input.leadsUnit && facts.isShared ? [{ path: "leadsUnit", code: "position.shared" }] : []),
  ];
}
